//! The fields of the query language: their names in English and Chinese, and the column or condition each asks for.
//!
//! Not how a value is read (`values`) nor how terms are joined (`sql`). Names are compared folded, so one script of
//! Chinese stands for both. The names that the window shows must be among these; a contract test sees to it.

use matching::fold;

/// How a field's values are read and compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Codes of a list of the reference data. `has` holds for a code; `none` where nothing is said.
    Codes { list: &'static str, has: &'static str, none: &'static str },
    /// The states of a complaint.
    State,
    /// An officer's code or name, `me` or `none`.
    Officer { column: &'static str },
    /// Words that stand in a text, in that order; `?` is the folded text, and the file's words narrow it first.
    Text { has: &'static str },
    /// The digits of a number, however they are grouped.
    Digits { column: &'static str },
    /// Particulars that are masked: only for those who may see them.
    Masked,
    /// A complaint's own number, whole or in part.
    Number,
    /// A case's number, `any` or `none`.
    Case,
    /// Instants, and what `<2h` means of them.
    Instant { column: &'static str, when: When },
    /// Amounts in cents.
    Cents { column: &'static str },
    /// Whole numbers or decimals, compared as thousandths.
    Decimal { thousandths: &'static str },
    /// Something that is so or not.
    Flag { negated: bool },
}

/// What a length of time means of an instant: `received:<7d`, `due:<2d`, `leaves:<2h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// It has been: less than so long ago.
    Past,
    /// It is to come: within so long from now, or overdue.
    Due,
    /// It is to come and has not been: within so long from now.
    Ahead,
}

/// A field.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its code, which is also its first name in English.
    pub code: &'static str,
    /// Every other name, in the forms that people type.
    pub names: &'static [&'static str],
    pub kind: Kind,
}

const fn codes(list: &'static str, has: &'static str, none: &'static str) -> Kind {
    Kind::Codes { list, has, none }
}

const fn text(has: &'static str) -> Kind {
    Kind::Text { has }
}

macro_rules! fields {
    ($( $code:literal $names:tt $kind:expr; )*) => {
        /// Every field.
        pub(super) const FIELDS: &[Field] = &[ $( Field { code: $code, names: &$names, kind: $kind } ),* ];
    };
}

fields! {
    "state" ["status", "狀態"] Kind::State;
    "trader" ["shop", "sign", "商戶", "商號", "店"] text("holds(c.trader_name, ?)");
    "item" ["goods", "bought", "貨品", "貨品或服務", "商品", "商品或服務"] text("holds(c.item, ?)");
    "address" ["premises", "處所", "地址"] text("holds(c.trader_address, ?)");
    "url" ["web", "site", "網址", "網站"] text("holds(c.trader_url, ?)");
    "social" ["page", "社交帳戶", "社交賬號", "專頁"] text("holds(c.trader_social, ?)");
    "brn" ["registration", "商業登記", "工商登記"] Kind::Digits { column: "c.trader_brn" };
    "phone" ["tel", "telephone", "電話", "商戶電話"] Kind::Digits { column: "c.trader_phone" };
    "order" ["訂單", "訂單編號"] text("holds(c.order_no, ?)");
    "receipt" ["單據", "收據", "單據編號"] text("holds(c.receipt_no, ?)");
    "leaves-by" ["service", "train", "flight", "車次", "航班", "班次"] text("holds(c.leaves_by, ?)");
    "source" ["source-ref", "來源編號", "來函編號"] text("holds(c.source_ref, ?)");
    "narrative" ["said", "經過", "陳述", "內容"] text("holds((SELECT n.text FROM narrative n WHERE n.complaint = c.key), ?)");
    "note" ["notes", "備註"] text("EXISTS(SELECT 1 FROM note n WHERE n.subject = 'complaint' AND n.of = c.key AND holds(n.text, ?))");
    "complainant" ["name", "投訴人"] Kind::Masked;
    "number" ["ref", "編號"] Kind::Number;
    "case" ["個案", "案件"] Kind::Case;
    "owner" ["officer", "handler", "負責人員", "負責人", "經辦", "人員"] Kind::Officer { column: "c.owner" };
    "filed-by" ["filedby", "登記人員", "登記人"] Kind::Officer { column: "c.filed_by" };
    "district" ["area", "地區", "區域", "區"] codes("districts", "c.district = ?", "c.district IS NULL");
    "sector" ["trade", "行業"] codes("sectors", "c.sector = ?", "c.sector IS NULL");
    "allegation" ["offence", "section", "指稱", "指控", "罪行", "條文"]
        codes("offences", "instr(',' || c.allegations || ',', ',' || ? || ',') > 0", "coalesce(c.allegations, '') = ''");
    "channel" ["渠道", "途徑"] codes("channels", "c.channel = ?", "c.channel IS NULL");
    "visitor" ["visitor-type", "旅客", "旅客類別", "旅客類型"] codes("visitor_types", "c.visitor_type = ?", "c.visitor_type IS NULL");
    "residence" ["lives", "居住地"] codes("residences", "c.residence = ?", "c.residence IS NULL");
    "language" ["lang", "語言"] codes("languages", "c.language = ?", "c.language IS NULL");
    "exit" ["control-point", "口岸", "管制站", "離境口岸"] codes("control_points", "c.control_point = ?", "c.control_point IS NULL");
    "kind" ["goods-or-services", "類別"] codes("goods_or_services", "c.goods_or_services = ?", "c.goods_or_services IS NULL");
    "payment" ["method", "付款方式", "付款方法"] codes("payment_methods", "c.payment_method = ?", "c.payment_method IS NULL");
    "currency" ["貨幣", "幣種"] codes("currencies", "c.currency = ?", "c.currency IS NULL");
    "reason" ["close-reason", "結案理由", "結案原因"] codes("close_reasons", "c.close_reason = ?", "c.close_reason IS NULL");
    "agency" ["referred-to", "機構", "轉介機構"]
        codes("agencies", "EXISTS(SELECT 1 FROM referral r WHERE r.complaint = c.key AND r.agency = ?)",
              "NOT EXISTS(SELECT 1 FROM referral r WHERE r.complaint = c.key)");
    "step" ["步驟", "跟進"]
        codes("steps", "EXISTS(SELECT 1 FROM step s WHERE s.complaint = c.key AND s.step = ? AND s.withdrawn_seq IS NULL)",
              "NOT EXISTS(SELECT 1 FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL)");
    "received" ["date", "接獲", "收到", "接獲日期", "收到日期"] Kind::Instant { column: "c.received_at", when: When::Past };
    "filed" ["登記", "登記日期"] Kind::Instant { column: "c.filed_at", when: When::Past };
    "due" ["deadline", "到期", "限期", "期限"]
        Kind::Instant { column: "CASE WHEN c.state IN ('received','assessing','awaiting') THEN c.due END", when: When::Due };
    "leaves" ["departure", "leaving", "離境", "離港", "離開"] Kind::Instant { column: "c.leaves_at", when: When::Ahead };
    "transaction" ["purchase", "交易", "交易日期"] Kind::Instant { column: "c.transaction_at", when: When::Past };
    "closed" ["結案", "結案日期"] Kind::Instant { column: "c.closed_at", when: When::Past };
    "paid" ["amount", "sum", "已付", "付款", "金額", "付款額"] Kind::Cents { column: "c.paid_cents" };
    "factor" ["times", "倍數"] Kind::Decimal { thousandths: "round(c.factor * 1000)" };
    "priority" ["優先", "優先次序", "優先級"] Kind::Decimal { thousandths: "c.priority * 1000" };
    "has" ["with", "is", "有", "是"] Kind::Flag { negated: false };
    "no" ["without", "無", "沒有"] Kind::Flag { negated: true };
}

/// Something that a complaint has or is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Flag {
    pub code: &'static str,
    pub names: &'static [&'static str],
    pub sql: &'static str,
}

macro_rules! flags {
    ($( $code:literal $names:tt $sql:literal; )*) => {
        /// Everything that a complaint may have or be. `:now` is the clock's reading.
        pub(super) const FLAGS: &[Flag] = &[ $( Flag { code: $code, names: &$names, sql: $sql } ),* ];
    };
}

flags! {
    "statement" ["口供"] "c.statement = 'signed'";
    "case" ["個案"] "c.case_key IS NOT NULL";
    "owner" ["officer", "負責人員", "負責人"] "c.owner IS NOT NULL";
    "contact" ["聯絡方法", "聯繫方式"] "c.has_contact";
    "consent" ["同意轉介", "同意"] "c.consent_refer = 1";
    "narrative" ["經過", "陳述"] "EXISTS(SELECT 1 FROM narrative n WHERE n.complaint = c.key)";
    "note" ["notes", "備註"] "EXISTS(SELECT 1 FROM note n WHERE n.subject = 'complaint' AND n.of = c.key)";
    "evidence" ["files", "file", "證物", "附件"] "EXISTS(SELECT 1 FROM evidence e WHERE e.complaint = c.key)";
    "step" ["steps", "步驟", "跟進"] "EXISTS(SELECT 1 FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL)";
    "referral" ["轉介"] "EXISTS(SELECT 1 FROM referral r WHERE r.complaint = c.key)";
    "proposal" ["proposed", "建議", "待批准"] "c.open_proposal IS NOT NULL";
    "order" ["訂單"] "c.order_no IS NOT NULL";
    "receipt" ["單據", "收據"] "c.receipt_no IS NOT NULL";
    "phone" ["電話"] "c.trader_phone IS NOT NULL";
    "url" ["web", "網址", "網站"] "c.trader_url IS NOT NULL";
    "factor" ["weighed", "倍數"] "c.factor IS NOT NULL";
    "departure" ["leaves", "離境時間", "離境"] "c.leaves_at IS NOT NULL";
    "visitor" ["旅客"] "c.visitor = 1";
    "left" ["已離境", "已離港"] "c.leaves_at < :now";
    "overdue" ["late", "逾期"] "c.due < :now AND c.paused_at IS NULL AND c.state IN ('received','assessing','awaiting')";
    "paused" ["時鐘停止", "暫停計時"] "c.paused_at IS NOT NULL";
    "anonymous" ["匿名"] "c.anonymous = 1";
    "vulnerable" ["弱勢", "弱勢人士"] "c.vulnerable = 1";
    "force" ["detention", "武力", "禁錮", "武力或禁錮", "暴力或扣留"] "c.force = 1";
    "quick-action" ["quick", "qat", "快速行動隊", "快速行動"] "c.qat_n IS NOT NULL";
    "reopened" ["重開", "曾重開"] "c.reopened > 0";
}

/// Several states under one name.
pub(super) const LIVE: &[&str] = &["open", "live", "處理中", "未完成", "未結"];

/// The names of the states, beside their codes.
pub(super) const STATES: &[(&str, &[&str])] = &[
    ("received", &["new", "已接獲"]),
    ("assessing", &["審視中"]),
    ("awaiting", &["waiting", "awaiting information", "待補資料"]),
    ("consolidated", &["joined", "已併入個案", "已合併"]),
    ("referred", &["已轉介"]),
    ("closed", &["已結案", "結案"]),
    ("void", &["voided", "作廢"]),
];

/// For nothing said, and for anything.
pub(super) const NONE: &[&str] = &["none", "nobody", "empty", "無", "沒有", "未提供", "無人"];
/// For anything said.
pub(super) const ANY: &[&str] = &["any", "all", "任何", "全部", "有"];
/// For who asks.
pub(super) const ME: &[&str] = &["me", "mine", "我", "本人"];

/// As names are compared: folded, and spaces, hyphens and underscores alike.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text).replace(['-', '_'], " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is one of these names.
pub(super) fn named(text: &str, code: &str, names: &[&str]) -> bool {
    let text = plain(text);
    plain(code) == text || names.iter().any(|name| plain(name) == text)
}

/// The field that a name stands for.
pub(super) fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|f| named(name, f.code, f.names))
}

/// The flag that a value stands for.
pub(super) fn flag(name: &str) -> Option<&'static Flag> {
    FLAGS.iter().find(|f| named(name, f.code, f.names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_name_stands_for_two_things() {
        for all in [
            FIELDS.iter().map(|f| (f.code, f.names)).collect::<Vec<_>>(),
            FLAGS.iter().map(|f| (f.code, f.names)).collect(),
            STATES.to_vec(),
        ] {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for (code, names) in all {
                for name in std::iter::once(&code).chain(names) {
                    let before = seen.insert(plain(name), code);
                    assert!(before.is_none_or(|b| b == code), "{name} stands for {before:?} and {code}");
                }
            }
        }
    }

    #[test]
    fn both_scripts_and_any_case_name_a_field() {
        for name in ["status", "State", "狀態", "状态", "ＳＴＡＴＥ"] {
            assert_eq!(field(name).map(|f| f.code), Some("state"), "{name} is the state");
        }
        assert_eq!(field("filed_by"), field("Filed-By"), "a hyphen is no difference");
        assert_eq!(field("nothing"), None, "an unknown name is told");
    }
}
