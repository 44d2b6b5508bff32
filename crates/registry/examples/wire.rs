//! Prints the wire types in TypeScript. Run by `cargo xtask wire`.

fn main() {
    print!("{}", registry::wire::typescript());
}
