//! Instruments in the whole program: read before one is chosen, explained while it is used, filled in as a sheet that survives
//! a crash.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/scene.rs"]
mod scene;

use std::fs;

use cothink::domain::Phase;
use cothink::domain::catalog::Tongue;
use cothink::domain::observation::What;
use rstest::rstest;

use scene::Scene;

/// A sheet of the pair's own: one file in their home, and no code.
const SHEET: &str = r#"(
  id: "lembar-kami",
  name: (id: "Lembar kami", en: "Our sheet"), about: (id: "Uji.", en: "For a test."), answers: (id: "Apa?", en: "Who is heard?"),
  source: (title: "Ours", author: "Bu Sari", year: 2026, licence: "CC0"),
  rules: [(id: "Hanya yang terlihat.", en: "Only what was seen.")],
  way: Behaviours((
    levels: [
      (id: "low", key: '1', label: (id: "rendah", en: "low"), means: (id: "Tidak terlihat.", en: "Not seen.")),
      (id: "high", key: '2', label: (id: "tinggi", en: "high"), means: (id: "Terlihat.", en: "Seen.")),
    ],
    areas: [(id: "area", label: (id: "Bidang", en: "Area"), elements: [(id: "unsur", label: (id: "Unsur", en: "Element"),
      behaviours: [(id: "nama", label: (id: "guru menyebut nama", en: "the teacher uses names"))])])],
  )),
)"#;

fn with_sheet() -> Scene {
    let scene = Scene::of_demo(Phase::Plan);
    let folder = scene.home.root().join("catalog/instruments");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("lembar-kami.ron"), SHEET).unwrap();
    scene
}

#[test]
fn an_instrument_is_read_before_it_is_chosen_and_explained_afterwards() {
    let mut scene = with_sheet();
    scene.still.press("<C-o>jiOur sheet<F1>");
    let text = scene.still.text();
    for told in ["Who is heard?", "Not seen.", "Only what was seen.", "Ours, Bu Sari, 2026", "CC0"] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    scene.still.press("<esc>");
    assert!(scene.still.session().unwrap().observation.instruments.is_empty(), "it was only read");
    scene.still.press("<enter>");
    assert_eq!(scene.still.session().unwrap().observation.instruments.len(), 1);
    scene.still.press("<C-o>jhrule");
    assert!(scene.still.text().contains("Only what was seen."), "{}", scene.still.text());
    scene.still.press("<esc><C-o>jiflanders<enter><F3><tab><F1>");
    assert!(scene.still.text().contains("Help on the instruments"), "{}", scene.still.text());
}

#[test]
fn what_is_chosen_and_written_on_the_sheet_is_there_after_the_next_start() {
    let mut scene = with_sheet();
    scene.still.press("<C-o>jl");
    assert!(scene.still.text().contains("there is no sheet"), "{}", scene.still.text());
    scene.still.press("<C-o>jiOur sheet<enter><C-o>jl2<enter>names of #1 and half a sent");
    assert!(scene.still.text().contains("high  #1"), "{}", scene.still.text());
    let mut again = scene.open_last();
    let looks = again.still.session().unwrap().observation.entries.iter();
    let said: Vec<String> = looks
        .filter_map(|entry| match &entry.what {
            What::Look { text, level: Some(_), .. } => Some(text.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].ends_with("and half a sent") && said[0].contains("[#"), "{said:?}");
    again.still.press("<C-o>jl");
    assert!(again.still.text().contains("half a sent"), "{}", again.still.text());
}

#[test]
fn codes_are_given_away_renamed_and_made_one_over_the_whole_session() {
    let mut scene = Scene::in_the_lesson();
    scene.still.press("<C-o>jifill<enter><esc><tab>cpc");
    let marks = |scene: &Scene| {
        let session = scene.still.session().unwrap();
        let entries = session.observation.recorded("fill-plus".parse().unwrap());
        entries.map(|entry| entry.code().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(marks(&scene), ["lt", "st", "lt"]);
    scene.still.press("<C-o>jctelling");
    assert!(scene.still.text().contains("2 marks"), "{}", scene.still.text());
    scene.still.press("<enter>give<enter>asks all<enter>");
    assert_eq!(marks(&scene), ["cq", "st", "cq"]);
    scene.still.press("<C-z>");
    assert_eq!(marks(&scene), ["lt", "st", "lt"]);
    assert!(scene.still.text().contains("codes of an instrument"), "{}", scene.still.text());
    scene.still.press("<C-o>jctelling<enter>one with<enter>asks all<enter>");
    let instrument = scene.still.session().unwrap().observation.instruments[0].clone();
    assert!(instrument.code("lt".parse().unwrap()).is_none());
    scene.still.press("<C-z><C-o>jctelling<enter>word<enter><C-u>lecture<enter><enter><enter>");
    let instrument = scene.still.session().unwrap().observation.instruments[0].clone();
    let label = &instrument.code("lt".parse().unwrap()).unwrap().label;
    assert!(label.en.ends_with("lecture"), "{label:?}");
    assert_eq!(label.id, "ceramah", "the other language keeps its own");
    assert_eq!(marks(&scene), ["lt", "st", "lt"]);
}

#[rstest]
fn what_is_done_to_codes_looks_like_this(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((80, 24), (40, 12), (160, 45))] size: (u16, u16),
) {
    let mut scene = Scene::sized(tongue, Phase::Teach, size);
    scene.still.press("<C-o>jifill<enter><C-o>jc");
    let mut pictures = vec![scene.still.text()];
    for keys in ["<down><enter>", "<enter>"] {
        scene.still.press(keys);
        pictures.push(scene.still.text());
    }
    scene.still.press("<esc><C-o>jc<down><enter><down><down><enter>");
    pictures.push(scene.still.text());
    insta::assert_snapshot!(format!("retag-{}x{}-{}", size.0, size.1, tongue.id()), pictures.join("\n\n"));
}
