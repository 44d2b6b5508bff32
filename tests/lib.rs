//! Shared set-up of the stories.
