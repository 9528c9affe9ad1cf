//! What people wrote, made safe for a page of Markdown: it reads as they wrote it, and breaks nothing around it.

/// One paragraph, whatever was written: its lines follow one another by hard breaks, continuation lines indented by
/// `indent` columns so that they stay in their list item.
#[must_use]
pub(crate) fn paragraph(text: &str, indent: usize) -> String {
    let glue = format!("  \n{:indent$}", "");
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(line).collect::<Vec<_>>().join(&glue)
}

/// One line.
#[must_use]
pub(crate) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if let Some(place) = block_sign(text) {
        let (before, behind) = text.split_at_checked(place).unwrap_or((text, ""));
        push(&mut out, before);
        out.push('\\');
        out.extend(behind.chars().next());
        push(&mut out, behind.get(1..).unwrap_or_default());
    } else {
        push(&mut out, text);
    }
    out
}

/// One line as a heading, whose own signs at the end would be taken for the heading's.
#[must_use]
pub(crate) fn heading(text: &str) -> String {
    match text.trim().strip_suffix('#') {
        Some(before) => format!("{}\\#", line(before)),
        None => line(text.trim()),
    }
}

/// Where the sign stands that would make a block of this line: a heading, a list, a rule; it is a single byte.
/// Signs that are escaped wherever they stand are not looked for.
fn block_sign(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits)? {
        b'#' | b'-' | b'+' | b'=' | b':' if digits == 0 => Some(0),
        b'.' | b')' if digits > 0 => Some(digits),
        _ => None,
    }
}

fn push(out: &mut String, text: &str) {
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_would_do_something() {
        assert_eq!(
            line("*tebal* _miring_ `kode` <b> [x](y) a|b ~~c~~ &amp; \\"),
            r"\*tebal\* \_miring\_ \`kode\` \<b\> \[x\](y) a\|b \~\~c\~\~ \&amp; \\"
        );
        assert_eq!(line("# judul"), "\\# judul");
        assert_eq!(line("lihat #34"), "lihat #34", "a citation within a line is left alone");
        assert_eq!(line("- satu"), "\\- satu");
        assert_eq!(line("---"), "\\---");
        assert_eq!(line("12. dua belas"), "12\\. dua belas");
        assert_eq!(line("1) satu"), "1\\) satu");
        assert_eq!(line("3,5 detik"), "3,5 detik");
        assert_eq!(line(""), "");
    }

    #[test]
    fn a_heading_keeps_the_signs_at_its_end() {
        assert_eq!(heading("Nada C #"), "Nada C \\#");
        assert_eq!(heading("# Nada"), "\\# Nada");
        assert_eq!(heading("#"), "\\#");
    }

    #[test]
    fn several_lines_stay_one_paragraph() {
        assert_eq!(paragraph("satu\n\n    dua\n# tiga", 2), "satu  \n  dua  \n  \\# tiga");
    }
}
