//! Work on two threads: the office's machines have two cores to spare, and a million reports are read by both.

/// What `read` makes of each text, in their order, read by two threads.
pub(crate) fn apart<T: Send>(texts: &[&str], read: impl Fn(&str) -> T + Sync) -> Vec<T> {
    let (one, other) = texts.split_at(texts.len() / 2);
    std::thread::scope(|scope| {
        let beside = scope.spawn(|| other.iter().map(|text| read(text)).collect::<Vec<T>>());
        let mut all: Vec<T> = one.iter().map(|text| read(text)).collect();
        all.extend(beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        all
    })
}

/// Both answers, sought beside each other.
pub(crate) fn both<A, B: Send>(one: impl FnOnce() -> A, other: impl FnOnce() -> B + Send) -> (A, B) {
    std::thread::scope(|scope| {
        let beside = scope.spawn(other);
        (one(), beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}
