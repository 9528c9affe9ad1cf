//! Everything in `data/` that travels inside the program.

/// Makes the list of files from their paths.
macro_rules! embedded {
    ($($path:literal,)+) => {
        /// The embedded files: the path below `data/`, and the text.
        const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $path))),)+];
    };
}

embedded! {
    "bands/pkg-lama.ron",
    "bands/predikat-baru.ron",
    "cycles/mini.ron",
    "cycles/penuh.ron",
    "demo/en.ron",
    "demo/id.ron",
    "glyphs/ascii.ron",
    "glyphs/basic.ron",
    "glyphs/rich.ron",
    "guides/4f.ron",
    "guides/alact.ron",
    "guides/gibbs.ron",
    "guides/grow.ron",
    "guides/pelajaran-pertama.ron",
    "guides/peta-perencanaan.ron",
    "guides/peta-refleksi.ron",
    "guides/protokol-penyetelan.ron",
    "guides/tangga-umpan-balik.ron",
    "guides/tirta.ron",
    "guides/what-so-what.ron",
    "instruments/arus-bicara.ron",
    "instruments/copus.ron",
    "instruments/fill-plus.ron",
    "instruments/flanders.ron",
    "instruments/hitung-pertanyaan.ron",
    "instruments/lalu-lintas-kelas.ron",
    "instruments/lembar-lesson-study.ron",
    "instruments/observasi-kelas-8-indikator.ron",
    "instruments/peristiwa-kosong.ron",
    "instruments/sapuan-kerja.ron",
    "instruments/stallings.ron",
    "instruments/teach-primary.ron",
    "instruments/teach-waktu-belajar.ron",
    "instruments/verbatim-terpilih.ron",
    "instruments/waktu-tunggu.ron",
    "keymap.ron",
    "languages/en.ftl",
    "languages/id.ftl",
    "rubrics/delapan-indikator.ron",
    "rubrics/murid-belajar.ron",
    "rubrics/praktik-bersama.ron",
    "templates/kosong.ron",
    "templates/lesson-study.ron",
    "templates/rpp-inti.ron",
    "themes/dark.ron",
    "themes/default.ron",
    "themes/light.ron",
    "themes/mono.ron",
    "words/abbreviations.ron",
    "words/glossary.ron",
    "words/judging.ron",
}

/// The text of a file, by its path below `data/`; empty when there is none.
#[must_use]
pub fn text(path: &str) -> &'static str {
    FILES.iter().find(|(known, _)| *known == path).map_or("", |(_, text)| text)
}

/// The files of one folder of `data/`: the name without its ending, and the text.
pub fn folder(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(move |(path, text)| {
        let file = path.strip_prefix(name)?.strip_prefix('/')?;
        Some((file.rsplit_once('.').map_or(file, |(stem, _)| stem), *text))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn files_below(folder: &Path, found: &mut BTreeSet<String>, prefix: &str) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                files_below(&entry.path(), found, &format!("{name}/"));
            } else {
                found.insert(name);
            }
        }
    }

    #[test]
    fn the_list_is_what_the_folder_holds() {
        let mut found = BTreeSet::new();
        files_below(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data")), &mut found, "");
        assert_eq!(FILES.iter().map(|(path, _)| (*path).to_owned()).collect::<BTreeSet<_>>(), found);
    }

    #[test]
    fn a_folder_lists_its_files_by_name() {
        assert_eq!(folder("languages").map(|(name, _)| name).collect::<Vec<_>>(), ["en", "id"]);
        assert_eq!(text("languages/xx.ftl"), "");
    }
}
