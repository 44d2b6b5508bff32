//! A trader's name as it is compared: the Chinese and the English parts of what was written, each taken apart into
//! what tells traders apart and what only says which kind of shop or company it is.
//!
//! One text may hold several names: 檸鷺補習社 (檸鷺集團有限公司), or a Chinese sign with its English one. Which words
//! are kinds is a list here, and beside it what the registry itself shows ([`Kinds::learn`]): an ending that many
//! different names share. The key by which names are equal in the registry's tables is in `names.rs`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fold::fold;
use crate::names::{FORMS, HAN_FORMS, HAN_KINDS};
use crate::terms::{Piece, pieces};

/// More forms of companies and words of places, at the end or the beginning of a Chinese name, folded.
const HAN_MORE_FORMS: [&str; 10] =
    ["企业公司", "股份公司", "企业", "实业", "控股", "国际", "贸易", "发展", "香港", "分公司"];
const HAN_FRONTS: [&str; 5] = ["香港", "九龙", "中国", "新界", "港"];
/// An ending is a kind of shop when at least this many different names end with it.
const FEWEST_OF_A_KIND: usize = 12;

/// The Chinese part of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Han {
    /// Without the form of the company.
    pub full: Vec<char>,
    /// Without the kind of shop too, where enough is left.
    pub core: Vec<char>,
}

/// The English part of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Latin {
    /// Its words without the form of the company, in order.
    pub words: Vec<String>,
}

/// A name taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sign {
    pub han: Vec<Han>,
    pub latin: Vec<Latin>,
}

/// The endings of Chinese names that say which kind of shop it is; the longest first.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    endings: FxHashSet<Vec<char>>,
    longest: usize,
}

impl Kinds {
    /// The listed kinds, and the endings of two to four characters that many of the names share with different
    /// beginnings.
    pub(crate) fn learn<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut fronts: FxHashMap<Vec<char>, FxHashSet<Vec<char>>> = FxHashMap::default();
        let mut names = 0usize;
        for text in texts {
            for (han, _) in parts(text) {
                let full = without_forms(&han);
                names += 1;
                for length in 2..=4usize.min(full.len().saturating_sub(2)) {
                    let (front, ending) = full.split_at(full.len() - length);
                    let seen = fronts.entry(ending.to_vec()).or_default();
                    if seen.len() < FEWEST_OF_A_KIND * 4 {
                        seen.insert(front.to_vec());
                    }
                }
            }
        }
        let least = FEWEST_OF_A_KIND.max(names / 2000);
        let learnt =
            fronts.into_iter().filter(|(_, fronts)| fronts.len() >= least.min(FEWEST_OF_A_KIND * 4)).map(|(e, _)| e);
        let endings: FxHashSet<Vec<char>> = learnt.chain(HAN_KINDS.iter().map(|kind| kind.chars().collect())).collect();
        Self { longest: endings.iter().map(Vec::len).max().unwrap_or(0), endings }
    }

    fn core(&self, full: &[char]) -> Vec<char> {
        let mut core = full;
        while let Some(left) = (1..=self.longest.min(core.len().saturating_sub(2)))
            .rev()
            .map(|length| core.len() - length)
            .find(|left| self.endings.contains(&core[*left..]))
        {
            core = &core[..left];
        }
        core.to_vec()
    }
}

impl Sign {
    /// Takes a name apart. A text that names nobody gives a sign without parts.
    pub(crate) fn read(text: &str, kinds: &Kinds) -> Self {
        let mut sign = Self::default();
        for (han, words) in parts(text) {
            let full = without_forms(&han);
            if full.len() >= 2 && !kinds.endings.contains(&full) {
                let part = Han { core: kinds.core(&full), full };
                if !sign.han.contains(&part) {
                    sign.han.push(part);
                }
            }
            if words.iter().map(String::len).sum::<usize>() >= 2 {
                let part = Latin { words };
                if !sign.latin.contains(&part) {
                    sign.latin.push(part);
                }
            }
        }
        sign
    }
}

/// The names in a text, each as its Chinese characters and its English words without forms of companies.
fn parts(text: &str) -> Vec<(Vec<char>, Vec<String>)> {
    let folded: String = fold(text).chars().filter(|letter| !matches!(letter, '\'' | '’' | '`')).collect();
    let mut found: Vec<(Vec<char>, Vec<String>)> = Vec::new();
    for (at, part) in folded.split(['(', ')', '[', ']', '【', '】', '|', ';']).enumerate() {
        let (mut han, mut words, mut formless) = (Vec::new(), Vec::new(), true);
        for (_, piece) in pieces(part) {
            match piece {
                Piece::Word(word) if FORMS.contains(&word) => formless = false,
                Piece::Word(word) => words.push(word.to_owned()),
                Piece::Run(run) => han.extend(run.chars()),
            }
        }
        let bracketed = at % 2 == 1;
        let place: String = han.iter().collect();
        let branch = bracketed
            && words.is_empty()
            && han.len() <= 5
            && (place.ends_with('店') || HAN_FRONTS.contains(&place.as_str()));
        // ritz-carlton cafe (buckhead): a few words in brackets say where; a company's name has its form.
        let whereabouts = bracketed && han.is_empty() && formless && words.len() <= 3 && !found.is_empty();
        if branch || whereabouts {
            continue;
        }
        // 晴鰭（香港）有限公司: what follows the brackets belongs to what stands before them.
        match found.last_mut() {
            Some(last) if is_form(&place) && words.is_empty() => last.0.extend(han),
            _ if han.is_empty() && words.is_empty() => {}
            _ => found.push((han, words)),
        }
    }
    found
}

fn is_form(run: &str) -> bool {
    HAN_FORMS.contains(&run) || HAN_MORE_FORMS.contains(&run)
}

fn without_forms(han: &[char]) -> Vec<char> {
    let mut name: String = han.iter().collect();
    loop {
        let forms = HAN_FORMS.iter().chain(&HAN_MORE_FORMS);
        let shorter =
            forms.filter_map(|form| name.strip_suffix(form)).find(|rest| rest.chars().count() >= 2).map(str::to_owned);
        match shorter {
            Some(rest) => name = rest,
            None => break,
        }
    }
    let front = HAN_FRONTS.iter().filter_map(|front| name.strip_prefix(front)).find(|rest| rest.chars().count() >= 3);
    front.unwrap_or(&name).chars().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_taken_apart() {
        let kinds = Kinds::learn(std::iter::empty());
        let sign = Sign::read("檸鷺參茸行 Lemon Egret Ginseng (檸鷺集團有限公司)", &kinds);
        let cores: Vec<String> = sign.han.iter().map(|han| han.core.iter().collect()).collect();
        assert_eq!(cores, ["柠鹭", "柠鹭"], "the kind of shop and the form of the company are not the name");
        assert_eq!(sign.latin.len(), 1, "the English sign is one name");
        let company = Sign::read("晴鰭（香港）有限公司", &kinds);
        assert_eq!(company.han.len(), 1, "a place in brackets is no name");
        assert_eq!(company.han[0].core, ['晴', '鳍'], "and the form after it belongs to the name before");
    }
}
