//! Where a complaint and a case may stand, each by its code.
//!
//! Not which may follow which: that is each act's own rule, in the file of its noun.

/// Where a complaint stands (domain paper §6.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Taken in, nobody has looked.
    Received,
    /// Being weighed.
    Assessing,
    /// Waiting for the complainant; the clock stands still.
    Awaiting,
    /// In a case.
    Consolidated,
    /// Gone to another agency.
    Referred,
    /// Closed with a reason.
    Closed,
    /// A test or keying error.
    Void,
}

impl State {
    /// Every state.
    pub const ALL: [State; 7] = [
        State::Received,
        State::Assessing,
        State::Awaiting,
        State::Consolidated,
        State::Referred,
        State::Closed,
        State::Void,
    ];
    /// The state's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            State::Received => "received",
            State::Assessing => "assessing",
            State::Awaiting => "awaiting",
            State::Consolidated => "consolidated",
            State::Referred => "referred",
            State::Closed => "closed",
            State::Void => "void",
        }
    }
    /// Reads a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// Where a case stands (domain paper §6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the stations of a case, named as on the case file")]
pub enum Stage {
    Opened,
    Investigating,
    Suspended,
    Advice,
    Prosecution,
    Undertaking,
    Warning,
    NotPursued,
    Concluded,
    Merged,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 10] = [
        Stage::Opened,
        Stage::Investigating,
        Stage::Suspended,
        Stage::Advice,
        Stage::Prosecution,
        Stage::Undertaking,
        Stage::Warning,
        Stage::NotPursued,
        Stage::Concluded,
        Stage::Merged,
    ];
    /// The stage's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Stage::Opened => "opened",
            Stage::Investigating => "investigating",
            Stage::Suspended => "suspended",
            Stage::Advice => "advice",
            Stage::Prosecution => "prosecution",
            Stage::Undertaking => "undertaking",
            Stage::Warning => "warning",
            Stage::NotPursued => "not-pursued",
            Stage::Concluded => "concluded",
            Stage::Merged => "merged",
        }
    }
    /// Reads a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|s| s.code() == code)
    }
}
