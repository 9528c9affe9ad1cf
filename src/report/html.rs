//! The page on paper as HTML: one file with its own looks, which any browser shows and prints on A4. It fetches nothing and
//! runs nothing.

use super::Words;
use super::page::{Block, Face, Item, Page, Piece, Source, page};
use super::words::Phrases;
use crate::domain::catalog::Tongue;
use crate::domain::{LessonTime, Session};

/// How it looks on paper, and on the screen before that.
const LOOKS: &str = "\
@page { size: A4; margin: 12mm 15mm; }
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #111; }
body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 44rem; font: 11pt/1.4 'Liberation Serif', 'Times New Roman', Times, 'DejaVu Serif Condensed', serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .2em; font-size: 18pt; line-height: 1.2; }
h2 { margin: 1em 0 .3em; padding-top: .4em; border-top: .5pt solid #888; font-size: 12pt; break-after: avoid; }
p, ul { margin: 0 0 .4em; }
ul { padding-left: 1.2em; }
li { margin-bottom: .25em; break-inside: avoid; }
em { color: #333; }
.signature { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; margin-top: 1.6em; break-inside: avoid; }
.rule { flex: 1 1 8em; border-bottom: .75pt solid #111; }
@media print { body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.25; } li { margin-bottom: .15em; } .signature { margin-top: 1.3em; } h1 { font-size: 15pt; } h2 { margin-top: .7em; font-size: 10.5pt; } }
";

/// The page, at `now` of a lesson that still runs. Entries that were withheld, taken back or struck out are not on it.
#[must_use]
pub fn html(session: &Session, now: LessonTime, words: &dyn Words) -> String {
    let Page { title, head, sections } = page(session, now, words);
    let tongue = match words.tongue() {
        Tongue::Id => "id",
        Tongue::En => "en",
    };
    let title = escaped(title.trim());
    let head: Vec<String> = head.iter().map(written).collect();
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{tongue}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{LOOKS}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        head.join("<br>\n")
    );
    for section in sections {
        out.push_str(&format!("<h2>{}</h2>\n", escaped(&section.heading)));
        for block in &section.blocks {
            out.push_str(&match block {
                Block::Paragraph(text) => format!("<p>{}</p>\n", written(text)),
                Block::List(items) => format!("<ul>\n{}</ul>\n", items.iter().map(listed).collect::<String>()),
                Block::Signature(name, Some(at)) => signature(&Phrases(words).signed(name, *at), name),
                Block::Signature(name, None) => signature(&Phrases(words).sign_here(name), name),
            });
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn listed(item: &Item) -> String {
    let rows = item.iter().map(|row| row.iter().map(written).collect::<Vec<_>>().join(" "));
    format!("<li>{}</li>\n", rows.collect::<Vec<_>>().join("<br>\n"))
}

fn written(piece: &Piece) -> String {
    let text = match piece.source {
        Source::Ours | Source::Line => escaped(&piece.text),
        Source::Prose => {
            let lines = piece.text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(escaped).collect::<Vec<_>>().join("<br>\n")
        }
    };
    match piece.face {
        Face::Plain => text,
        Face::Strong => format!("<strong>{text}</strong>"),
        Face::Label => format!("<em>{text}</em>"),
    }
}

/// A line to sign on. Where the words have a row of underscores to write on, a rule is drawn; in the name there is none to be
/// taken for it.
fn signature(sentence: &str, name: &str) -> String {
    let (before, behind) = sentence.split_once(name).unwrap_or(("", sentence));
    let name = if behind.len() == sentence.len() { "" } else { name };
    let mut out = format!("<p class=\"signature\"><span>{}{}", escaped(before), escaped(name));
    let mut rest = behind;
    while let Some(start) = rest.find("__") {
        let (words, blank) = rest.split_at_checked(start).unwrap_or((rest, ""));
        rest = blank.trim_start_matches('_');
        out.push_str(&format!("{}</span><span class=\"rule\"></span><span>", escaped(words)));
    }
    out.push_str(&format!("{}</span></p>\n", escaped(rest)));
    out
}

/// A text in which nothing is a mark of HTML, within an element and within an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, moment, note};
    use crate::domain::Role;
    use crate::domain::assessment::Signature;
    use crate::domain::observation::Kind;
    use crate::report::words::fixture::Keys;

    fn made(session: &Session) -> String {
        html(session, LessonTime::START, &Keys)
    }

    /// A browser would find these where nothing was escaped.
    const NASTY: &str = "<script>alert('x')</script> & \"y\" <!-- ]]> </style><img src=x onerror=y>";

    #[test]
    fn nothing_that_people_wrote_is_a_mark() {
        let mut session = lesson();
        session.title = NASTY.into();
        session.subject = NASTY.into();
        session.mentee.name = NASTY.into();
        session.agreement.focus = NASTY.into();
        session.plan.goals[0].sign = NASTY.into();
        session.observation.entries = vec![note(1, 1000, Role::Mentor, Kind::Seen, NASTY)].into();
        let page = made(&session);
        for mark in ["<script", "<img", "<!--", "onerror=y>", "alert('"] {
            assert!(!page.contains(mark), "{mark}\n{page}");
        }
        assert_eq!(page.matches("</style>").count(), 1);
        assert_eq!(page.matches("&lt;script&gt;alert(&#39;x&#39;)").count(), 8, "{page}");
    }

    #[test]
    fn it_fetches_nothing_and_runs_nothing() {
        let page = made(&lesson());
        for mark in ["http", "url(", "@import", "src=", "href=", "<script", "<link"] {
            assert!(!page.contains(mark), "{mark}\n{page}");
        }
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"id\">"));
        assert!(page.contains("@page { size: A4;"));
    }

    #[test]
    fn a_line_to_sign_on_is_a_rule_and_a_name_is_a_name() {
        let line = "Pak_Andi__: ______________ tanggal ______";
        let rule = "</span><span class=\"rule\"></span><span>";
        assert_eq!(
            signature(line, "Pak_Andi__"),
            format!("<p class=\"signature\"><span>Pak_Andi__: {rule} tanggal {rule}</span></p>\n")
        );
        let mut session = lesson();
        session.assessment.signed = vec![Signature { by: Role::Mentee, at: moment("09:30:00"), seq: 0, holds: None }];
        assert!(made(&session).contains("report-signed name=Pak Andi moment=09:30"));
    }

    #[test]
    fn it_says_what_the_page_in_markdown_says() {
        let mut session = lesson();
        session.observation.entries = vec![note(1, 1000, Role::Mentor, Kind::Seen, "satu\ndua")].into();
        let words = |text: &str| {
            let plain: String =
                text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
            plain.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        let (_, body) =
            made(&session).split_once("<body>").map(|(head, body)| (head.to_owned(), body.to_owned())).unwrap();
        let mut text = body;
        while let Some((before, rest)) = text.split_once('<') {
            let (_, behind) = rest.split_once('>').unwrap();
            text = format!("{before} {behind}");
        }
        assert_eq!(words(&text), words(&super::super::markdown(&session, LessonTime::START, &Keys)));
    }
}
