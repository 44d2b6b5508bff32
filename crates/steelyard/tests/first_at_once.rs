//! The first books of a process, opened by many threads at one moment: none finds a cipher that is not awake yet.
//!
//! A process of its own, since only its very first books can meet this.
#![allow(clippy::unwrap_used)]

use registry::testing::Office;
use std::sync::Barrier;

#[test]
fn many_threads_may_open_the_first_books_at_one_moment() {
    let together = Barrier::new(8);
    std::thread::scope(|scope| {
        let founding: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    together.wait();
                    Office::found(true).sign_in("Q001").verify().is_ok()
                })
            })
            .collect();
        for one in founding {
            assert!(one.join().unwrap(), "each has books that open and verify");
        }
    });
}
