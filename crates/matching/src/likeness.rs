//! How alike a trader as typed and a trader as known are, in sixteenths, by what of them agrees.
//!
//! Not a verdict, and not the grouping of reports (`group`): an officer reads the marks with their reasons. The rule is a
//! table, the same for what is typed and for the members of a group; what a join weighs in bits is in `weights`.

use std::collections::BTreeSet;

/// What of two traders agrees, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agrees {
    /// The business registration number.
    Brn,
    /// The web address.
    Url,
    /// The account on a network.
    Social,
    /// The telephone number.
    Phone,
    /// The address of the premises, word for word.
    Premises,
    /// The account to be paid to.
    Payee,
    /// A file that was sent in.
    File,
    /// The name, folded.
    Name,
    /// The name as far as it is typed.
    NameBegins,
    /// The name but for one slip of the pen.
    NameNear,
    /// How order numbers are made.
    Order,
    /// The district, and nothing nearer.
    District,
}

impl Agrees {
    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Agrees::Brn => "same-brn",
            Agrees::Url => "same-url",
            Agrees::Social => "same-social",
            Agrees::Phone => "same-phone",
            Agrees::Premises => "same-premises",
            Agrees::Payee => "same-payee",
            Agrees::File => "same-attachment",
            Agrees::Order => "same-order",
            Agrees::Name => "same-name",
            Agrees::NameBegins => "name-begins",
            Agrees::NameNear => "similar-name",
            Agrees::District => "same-district",
        }
    }

    /// What it weighs, in sixteenths.
    fn weight(self) -> u8 {
        match self {
            Agrees::Brn => 9,
            Agrees::Url | Agrees::Payee => 7,
            Agrees::Social | Agrees::Phone | Agrees::Premises | Agrees::Name => 6,
            Agrees::File => 5,
            Agrees::NameBegins => 4,
            Agrees::NameNear | Agrees::District => 3,
            Agrees::Order => 2,
        }
    }
}

/// As many marks as sixteen taels make a catty.
pub const FULL: u8 = 16;

/// The marks of two traders of which this agrees: the weights together, sixteen at most. A name counts once, by the
/// nearest of its three ways; a district alone says nothing.
#[must_use]
pub fn marks(agree: &BTreeSet<Agrees>) -> u8 {
    let is_name = |one: &Agrees| matches!(one, Agrees::Name | Agrees::NameBegins | Agrees::NameNear);
    if agree.iter().all(|one| *one == Agrees::District) {
        return 0;
    }
    let others: u8 = agree.iter().filter(|one| !is_name(one)).map(|one| one.weight()).sum();
    let name = agree.iter().find(|one| is_name(one)).map_or(0, |one| one.weight());
    FULL.min(others + name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(agree: &[Agrees]) -> u8 {
        marks(&agree.iter().copied().collect())
    }

    #[test]
    fn marks_add_up_by_the_table_and_never_pass_sixteen() {
        assert_eq!(of(&[Agrees::Name, Agrees::District]), 9, "sign and district: six and three");
        assert_eq!(of(&[Agrees::Premises, Agrees::NameNear]), 9, "the same premises under nearly the same name");
        assert_eq!(of(&[Agrees::NameNear]), 3, "a similar name only weighs little");
        assert_eq!(of(&[Agrees::Brn, Agrees::Url, Agrees::Phone, Agrees::Name]), FULL, "sixteen is the whole rod");
    }

    #[test]
    fn a_name_counts_once_and_a_district_alone_is_nothing() {
        assert_eq!(of(&[Agrees::Name, Agrees::NameBegins, Agrees::NameNear]), of(&[Agrees::Name]), "the nearest way");
        assert_eq!(of(&[Agrees::District]), 0, "a whole district is nobody");
        assert_eq!(of(&[]), 0, "nothing agrees, nothing weighs");
    }

    #[test]
    fn what_is_stronger_never_weighs_less() {
        let all = [
            Agrees::Brn,
            Agrees::Url,
            Agrees::Social,
            Agrees::Phone,
            Agrees::Premises,
            Agrees::Name,
            Agrees::NameBegins,
        ];
        for pair in all.windows(2) {
            assert!(pair[0] < pair[1] && pair[0].weight() >= pair[1].weight(), "{pair:?} stand in their order");
        }
    }
}
