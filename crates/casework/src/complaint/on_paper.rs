//! Papers for tests: small, sound and made up.
