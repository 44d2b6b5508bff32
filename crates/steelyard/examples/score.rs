//! Scores the engine against lists whose truth is known, beside the simplest baseline: equal keys and union-find.
//!
//! `cargo xtask bench match [FOLDER…]`: each folder holds `complaints.csv` and `truth.csv` of a made year. The two
//! restaurant guides are read where they lie, and it is said when they are not there. B-cubed F is the headline;
//! pairwise F1 stands beside it.

use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;

use matching::clusters::{Row, clusters};
use matching::keys::{brn_key, name_key, phone_key, social_key, url_key};

/// Reports as written, and who each truly names.
#[derive(Default)]
struct List {
    what: String,
    rows: Vec<[String; 6]>,
    truth: Vec<String>,
    /// Whether reports of one source are known to be different traders.
    sources: Option<usize>,
}

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let mut lists: Vec<List> = folders.iter().filter_map(|folder| made_year(Path::new(folder))).collect();
    let guides = std::env::var_os("STEELYARD_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), Into::into)
        .join("restaurants");
    match restaurants(&guides) {
        Some(list) => lists.push(list),
        None => println!("the restaurant guides are not there: not scored"),
    }
    println!(
        "{:<24}{:>9}{:>9}  {:<24}{:>8}{:>8}{:>8}{:>8}",
        "list", "rows", "traders", "by", "B3 F", "pair P", "pair R", "pair F1"
    );
    for list in &lists {
        let started = Instant::now();
        let given = clusters(list.as_rows().into_iter());
        told(list, &format!("the engine, {:.2} s", started.elapsed().as_secs_f64()), &given);
        let started = Instant::now();
        let given = baseline(list);
        told(list, &format!("equal keys, {:.2} s", started.elapsed().as_secs_f64()), &given);
        let orders = list.shuffled_alike();
        println!("{:<28}groups the same in {orders} of {SHUFFLES} other orders of entry", list.what);
    }
    if let Some(peak) = peak() {
        println!("peak memory of all of it, lists and truth among them: {peak}");
    }
}

/// In so many other orders each list is grouped again.
const SHUFFLES: u64 = 3;

/// The most memory that this program had, where the system says.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().to_owned())
}

impl List {
    fn as_rows(&self) -> Vec<Row<'_>> {
        self.rows
            .iter()
            .map(|[name, address, phone, url, social, brn]| Row { id: "", name, address, phone, url, social, brn })
            .collect()
    }
}

impl List {
    /// In how many of several other orders the same rows stand together.
    fn shuffled_alike(&self) -> u64 {
        let rows = self.as_rows();
        let plain = clusters(rows.iter().copied());
        let mut alike = 0;
        for seed in 1..=SHUFFLES {
            let mut order: Vec<usize> = (0..rows.len()).collect();
            order.sort_by_key(|at| (*at as u64 ^ seed.wrapping_mul(0x9e37_79b9)).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let mixed: Vec<Row<'_>> = order.iter().map(|at| rows[*at]).collect();
            let given = clusters(mixed.iter().copied());
            let mut of: HashMap<usize, usize> = HashMap::new();
            let same =
                order.iter().zip(&given).all(|(at, cluster)| *of.entry(*cluster).or_insert(plain[*at]) == plain[*at]);
            alike += u64::from(same && of.len() == plain.iter().collect::<std::collections::HashSet<_>>().len());
        }
        alike
    }
}

fn made_year(folder: &Path) -> Option<List> {
    let named = |row: &csv::StringRecord, heads: &csv::StringRecord, head: &str| {
        heads.iter().position(|h| h == head).and_then(|at| row.get(at)).unwrap_or_default().to_owned()
    };
    let read =
        |file: &str| csv::Reader::from_path(folder.join(file)).map_err(|e| println!("{}: {e}", folder.display())).ok();
    let mut truth_file = read("truth.csv")?;
    let heads = truth_file.headers().ok()?.clone();
    let truth: HashMap<String, String> = truth_file
        .records()
        .flatten()
        .map(|row| (row.get(0).unwrap_or_default().to_owned(), named(&row, &heads, "trader")))
        .collect();
    let mut file = read("complaints.csv")?;
    let heads = file.headers().ok()?.clone();
    let mut list = List { what: folder.file_name()?.to_string_lossy().into_owned(), ..List::default() };
    for row in file.records().flatten() {
        let fields = ["trader_name", "trader_address", "trader_phone", "trader_url", "trader_social", "trader_brn"];
        list.rows.push(fields.map(|field| named(&row, &heads, field)));
        list.truth.push(truth.get(&named(&row, &heads, "source_ref")).cloned().unwrap_or_default());
    }
    Some(list)
}

fn restaurants(folder: &Path) -> Option<List> {
    let mut list = List { what: "two restaurant guides".to_owned(), ..List::default() };
    let mut same: HashMap<String, String> = HashMap::new();
    for row in csv::Reader::from_path(folder.join("matches.csv")).ok()?.records().flatten() {
        same.insert(row[0].to_owned(), format!("z{}", &row[1]));
    }
    for (guide, file) in ["zagats.csv", "fodors.csv"].into_iter().enumerate() {
        for row in csv::Reader::from_path(folder.join(file)).ok()?.records().flatten() {
            let id = if guide == 0 { format!("z{}", &row[0]) } else { format!("f{}", &row[0]) };
            let truth = if guide == 0 { Some(id.clone()) } else { same.get(&row[0]).cloned() };
            let place = format!("{}, {}", &row[2], &row[3]);
            list.rows.push([row[1].to_owned(), place, row[4].to_owned(), String::new(), String::new(), String::new()]);
            list.truth.push(truth.unwrap_or(id));
        }
        list.sources.get_or_insert(list.rows.len());
    }
    Some(list)
}

/// Equal keys of any kind, and whatever they chain.
fn baseline(list: &List) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..list.rows.len()).collect();
    let mut first: HashMap<(u8, String), usize> = HashMap::new();
    for (at, [name, _, phone, url, social, brn]) in list.rows.iter().enumerate() {
        let keys = [name_key(name), phone_key(phone), url_key(url), social_key(social), brn_key(brn)];
        for (kind, key) in (0u8..).zip(keys) {
            let Some(key) = key else { continue };
            let other = *first.entry((kind, key)).or_insert(at);
            let (one, other) = (root(&mut parent, at), root(&mut parent, other));
            parent[one.max(other)] = one.min(other);
        }
    }
    (0..parent.len()).map(|at| root(&mut parent, at)).collect()
}

fn root(parent: &mut [usize], mut of: usize) -> usize {
    while parent[of] != of {
        parent[of] = parent[parent[of]];
        of = parent[of];
    }
    of
}

fn told(list: &List, by: &str, given: &[usize]) {
    let mut cells: HashMap<(usize, &str), f64> = HashMap::new();
    let mut clusters: HashMap<usize, f64> = HashMap::new();
    let mut traders: HashMap<&str, f64> = HashMap::new();
    for (cluster, trader) in given.iter().zip(&list.truth) {
        *cells.entry((*cluster, trader)).or_default() += 1.0;
        *clusters.entry(*cluster).or_default() += 1.0;
        *traders.entry(trader).or_default() += 1.0;
    }
    let all = list.rows.iter().fold(0.0, |sum, _| sum + 1.0);
    let precision: f64 = cells.iter().map(|((cluster, _), n)| n * n / clusters[cluster]).sum::<f64>() / all;
    let recall: f64 = cells.iter().map(|((_, trader), n)| n * n / traders[trader]).sum::<f64>() / all;
    let pairs = |n: &f64| n * (n - 1.0) / 2.0;
    let met: f64 = cells.values().map(pairs).sum();
    let claimed: f64 = clusters.values().map(pairs).sum();
    let true_pairs: f64 = traders.values().map(pairs).sum();
    let (p, r) = (met / claimed.max(1.0), met / true_pairs.max(1.0));
    println!(
        "{:<24}{:>9}{:>9}  {:<24}{:>8.4}{:>8.4}{:>8.4}{:>8.4}   B3 P {precision:.4} R {recall:.4}, {} clusters",
        list.what,
        list.rows.len(),
        traders.len(),
        by,
        2.0 * precision * recall / (precision + recall),
        p,
        r,
        2.0 * p * r / (p + r),
        clusters.len()
    );
}
