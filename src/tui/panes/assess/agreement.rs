//! How far the two agree, on a page of its own: counts first, what the literature counts behind them, the bands last.

use crate::analysis::agreed_sum::agreed_sum;
use crate::analysis::agreement::{Coefficient, Unknown, coefficients};
use crate::analysis::ratings::{agreement, gaps};
use crate::config::Language;
use crate::domain::catalog::Bands;
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::Page;

/// Opens the page.
pub(super) fn page(cx: &Cx) -> Msg {
    let lines = [counts(cx), beyond_chance(cx), bands(cx)].concat();
    Msg::Open(Box::new(Page::new(cx.words.rater_agreement(), lines.join("\n").trim_end())))
}

/// How many criteria they rated alike, and how far apart the others lie.
fn counts(cx: &Cx) -> Vec<String> {
    let words = &cx.words;
    let all = gaps(cx.session);
    let alike = agreement(&all);
    let unseen = all.len() - usize::try_from(alike.exact.base).unwrap_or(all.len());
    let mut lines = match alike.largest {
        None => vec![words.nothing_rated_by_both()],
        Some(largest) => vec![
            words.rated_alike(alike.exact.part, alike.exact.base, largest.into()),
            words.within_one(alike.within_one.part, alike.within_one.base),
        ],
    };
    lines.extend((unseen > 0).then(|| words.unobserved_outside(unseen)));
    lines.push(String::new());
    lines
}

/// The coefficients, each with the reason where there is none.
fn beyond_chance(cx: &Cx) -> Vec<String> {
    let words = &cx.words;
    let all = gaps(cx.session);
    let alike = agreement(&all);
    let percent = |percent: Option<f64>| match percent {
        Some(percent) => words.percent(percent),
        None => unknown(Unknown::NothingShared, words),
    };
    let found = coefficients(&all);
    let named = [
        (words.kappa(), found.kappa),
        (words.kappa_linear(), found.linear),
        (words.kappa_quadratic(), found.quadratic),
        (words.alpha_nominal(), found.nominal),
        (words.alpha_ordinal(), found.ordinal),
        (words.alpha_interval(), found.interval),
    ];
    let mut lines = vec![format!("# {}", words.agreement_in_figures())];
    lines.push(words.figure_line(&words.exact_agreement(), &percent(alike.exact.percent())));
    lines.push(words.figure_line(&words.within_one_agreement(), &percent(alike.within_one.percent())));
    lines.extend(named.map(|(name, found)| words.figure_line(&name, &written(found, words))));
    lines.push(words.few_criteria());
    lines.push(String::new());
    lines
}

fn written(found: Coefficient, words: &Language) -> String {
    found.map_or_else(|why| unknown(why, words), |figure| words.decimal(figure, 2))
}

/// That there is no figure, and why.
fn unknown(why: Unknown, words: &Language) -> String {
    match why {
        Unknown::NothingShared => words.undefined(&words.nothing_rated_by_both()),
        Unknown::OneLevel => words.undefined(&words.all_one_level()),
    }
}

/// What the agreed levels come to, and what schools call that.
fn bands(cx: &Cx) -> Vec<String> {
    let words = &cx.words;
    let mut lines = vec![format!("# {}", words.bands_title())];
    let Some(sum) = agreed_sum(&cx.session.assessment) else {
        lines.push(words.undefined(&words.no_level_agreed()));
        return lines;
    };
    let percent = sum.share().percent().map(|percent| words.decimal(percent, 2)).unwrap_or_default();
    lines.push(words.agreed_sum(sum.sum, sum.observed, sum.highest, &percent));
    let (kinds, _) = cx.catalog.all::<Bands>();
    for kind in kinds {
        if let Some(band) = kind.band(sum.percent()) {
            lines.push(words.figure_line(words.read(&kind.name), words.read(&band.label)));
        }
    }
    lines.push(words.bands_are_no_verdict());
    lines
}
