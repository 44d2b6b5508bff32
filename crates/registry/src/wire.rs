//! The wire types in TypeScript, made from the Rust types: `ui/src/ipc/wire.ts`.
//!
//! Types of one question stand in a namespace of the question's name, so that every file may call its view
//! as its screen does. Made by `cargo xtask wire`; a contract test sees that the committed file is this text.

use crate::evidence::Stored;
use crate::{OpenFault, Receipt, Session, Standing, ask, drafts};
use casework::command::Command;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::roles::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by the question they belong to; those of no question under the empty name.
#[derive(Default)]
pub struct Collected {
    declarations: BTreeMap<String, BTreeMap<String, String>>,
    seen: BTreeSet<(String, String)>,
    question: String,
}

impl Collected {
    /// From here on, types that belong to questions are declared under this one.
    pub fn of_question(&mut self, question: &str) {
        question.clone_into(&mut self.question);
    }

    /// Adds a type and all that it names.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        let path = std::any::type_name::<T>();
        let of_a_question = path.contains("registry::ask::") && !path.contains("registry::ask::parts");
        let space = if of_a_question { self.question.clone() } else { String::new() };
        if !self.seen.insert((space.clone(), path.to_owned())) {
            return;
        }
        // Only types of our own have a file of their own to be declared in.
        if T::output_path().is_some() {
            let config = Config::default();
            let declared = T::decl(&config);
            self.declarations.entry(space).or_default().insert(T::ident(&config), declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The whole file.
#[must_use]
pub fn typescript() -> String {
    let mut all = Collected::default();
    all.add::<Command>();
    all.add::<Failing>();
    all.add::<RefusalCode>();
    all.add::<ProblemCode>();
    all.add::<Role>();
    all.add::<Receipt>();
    all.add::<Session>();
    all.add::<Standing>();
    all.add::<OpenFault>();
    all.add::<drafts::Draft>();
    all.add::<crate::saved_views::KeepView>();
    all.add::<Stored>();
    ask::collect(&mut all);
    let mut text = String::from(
        "/**\n * The wire types, made from the Rust side by `cargo xtask wire`. Not to be changed by hand: change the Rust\n * types and make it anew. Which question gives what, and what makes an answer old, stands at the end.\n */\n\n",
    );
    let mut spaces = all.declarations;
    for declared in spaces.remove("").unwrap_or_default().values() {
        let _ = writeln!(text, "export {declared}\n");
    }
    text.push_str("/** An act or a question that was not done. `no-session` is the shell's own. */\nexport type Failure =\n  | Failing\n  | { kind: \"refused\"; code: \"no-session\"; about: Array<About> }\n  | { kind: \"fault\"; reference: string; cause?: \"disk-full\" | \"evidence-missing\" | \"evidence-altered\" };\n\n");
    for (space, declared) in &spaces {
        let _ = writeln!(text, "export declare namespace {space} {{");
        for declaration in declared.values() {
            let _ = writeln!(text, "  export {declaration}");
        }
        text.push_str("}\n\n");
    }
    text.push_str("/** The questions: parameters and view of each. */\nexport interface Questions {\n");
    for (name, params, view) in ask::named() {
        let _ = writeln!(text, "  {name}: {{ params: {name}.{params}; view: {name}.{view} }};");
    }
    text.push_str("}\n\n/** A question's name. */\nexport type QuestionName = keyof Questions;\n\n");
    text.push_str("/** What kinds of subject there are. */\nexport type SubjectKind = \"complaint\" | \"case\" | \"proposal\" | \"referral\" | \"list\" | \"officer\" | \"office\" | \"view\" | \"report\" | \"rule\" | \"alarm\";\n\n");
    text.push_str("/** The kinds of subject whose change makes a question's answer old. */\nexport const QUESTION_SUBJECTS: Record<QuestionName, readonly SubjectKind[]> = {\n");
    for (name, subjects) in ask::QUESTIONS {
        let list: Vec<String> = subjects.iter().map(|s| format!("\"{s}\"")).collect();
        let _ = writeln!(text, "  {name}: [{}],", list.join(", "));
    }
    text.push_str("};\n");
    text
}
