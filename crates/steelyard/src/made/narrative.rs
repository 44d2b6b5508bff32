//! What complainants tell: pieces of the stock put together, with the figures of the complaint.
//!
//! Some are odd on purpose (formula signs, quotes, new lines, rare characters) and a few are very
//! long, because that is what an office's inbox holds and what careless programs break on.

use super::chance::Chance;
use super::stock::{Script, Stock};

/// What a narrative speaks of; every text as it is to be read.
#[derive(Debug, Default)]
#[allow(missing_docs, reason = "the slots of the narratives")]
pub struct About<'a> {
    pub shop: &'a str,
    pub item: &'a str,
    pub price: &'a str,
    pub paid: &'a str,
    pub unit: &'a str,
    pub believed: &'a str,
    pub day: &'a str,
    pub order: &'a str,
    pub allegation: &'a str,
    /// Sold by weight, so that units are worth a word.
    pub weighed: bool,
    pub visitor: bool,
}

/// One narrative; empty now and then, since an allegation alone may be filed.
pub fn tell(about: &About<'_>, script: Script, stock: &Stock, chance: &mut Chance) -> String {
    if chance.permille(25) {
        return String::new();
    }
    let told = &stock.narratives;
    let key = script.key();
    let bodies = told.body.get(about.allegation).or_else(|| told.body.get("7")).and_then(|by| by.get(key));
    let mut text = String::new();
    text.push_str(one(told.open.get(key), chance));
    text.push_str(&fill(fitting(bodies, about, chance), about, script, stock));
    let paragraphs = match chance.below(1000) {
        0..=3 => 60 + chance.below(60),
        4..=120 => 1 + chance.below(3),
        _ => 0,
    };
    for _ in 0..paragraphs {
        text.push_str(if chance.permille(300) { "\n" } else { " " });
        let pieces = if about.weighed && chance.permille(250) { &told.long_scale } else { &told.long };
        text.push_str(one(pieces.get(key), chance));
    }
    text.push_str(if script == Script::English { " " } else { "" });
    let closings = if about.visitor && chance.permille(300) { &told.close_visitor } else { &told.close };
    text.push_str(one(closings.get(key), chance));
    if chance.permille(9) {
        let odd = chance.pick(&told.odd);
        text = if chance.permille(600) { format!("{odd}\n{text}") } else { format!("{text} {odd}") };
    }
    text.trim_end().to_owned()
}

fn one<'a>(of: Option<&'a Vec<String>>, chance: &mut Chance) -> &'a str {
    of.filter(|list| !list.is_empty()).map_or("", |list| chance.pick(list).as_str())
}

/// A body that speaks of nothing which the complaint does not have: no units where nothing is weighed,
/// no order number where there is none.
fn fitting<'a>(of: Option<&'a Vec<String>>, about: &About<'_>, chance: &mut Chance) -> &'a str {
    let fits = |text: &&'a String| {
        (about.weighed || !text.contains("{unit}")) && (!about.order.is_empty() || !text.contains("{order}"))
    };
    let list: Vec<&String> = of.into_iter().flatten().filter(fits).collect();
    if list.is_empty() { one(of, chance) } else { list[chance.below(list.len())] }
}

fn fill(pattern: &str, about: &About<'_>, script: Script, stock: &Stock) -> String {
    let unit = |code: &str| {
        let known = stock.narratives.units.get(code).and_then(|by| by.get(script.key()));
        known.map_or_else(|| code.to_owned(), Clone::clone)
    };
    let mut out = String::with_capacity(pattern.len() + 80);
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        out.push_str(&rest[..open]);
        match &rest[open + 1..open + close] {
            "shop" => out.push_str(about.shop),
            "item" => out.push_str(about.item),
            "price" => out.push_str(about.price),
            "paid" => out.push_str(about.paid),
            "unit" => out.push_str(&unit(about.unit)),
            "believed" => out.push_str(&unit(about.believed)),
            "day" => out.push_str(about.day),
            "order" => out.push_str(about.order),
            other => out.push_str(other),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}
