//! The figures of one instrument in sentences and tables, by its way of recording.

use super::sheet::{Part, UNKNOWN, Writer};
use crate::analysis::Share;
use crate::analysis::figures::boxes::{Boxes, InBoxes};
use crate::analysis::figures::budget::{Budget, CodeBudget, TimeBudget};
use crate::analysis::figures::weighed::{Levels, Weighed};
use crate::analysis::figures::{AtTask, Figures, Flow, Looks, Matrix};
use crate::analysis::wait_time::{WaitTime, Waited};
use crate::domain::catalog::instrument::{AnyOf, End, Scale};
use crate::domain::catalog::{Bilingual, Instrument, Way};
use crate::domain::observation::{Answer, seat_name};
use crate::domain::{Id, LessonTime};
use crate::report::words::{Number, Percent};

impl Writer<'_> {
    pub(super) fn of_way(&self, part: &mut Part, instrument: &Instrument, found: &Figures) {
        match found {
            Figures::Budget(budget) => self.time_budget(part, instrument, budget),
            Figures::Boxes(boxes) => self.boxes(part, instrument, boxes),
            Figures::Matrix(matrix) => self.matrix(part, instrument, matrix),
            Figures::Looks(looks) => self.looks(part, instrument, looks),
            Figures::AtTask(at_task) => self.at_task(part, instrument, at_task),
            Figures::Wait(wait) => self.wait(part, wait),
            Figures::Flow(flow) => self.flow(part, instrument, flow),
            Figures::Weighed(weighed) => self.weighed(part, instrument, weighed),
        }
    }

    fn time_budget(&self, part: &mut Part, instrument: &Instrument, budget: &TimeBudget) {
        let phrases = self.phrases;
        let [observed, lesson] = [budget.observed, budget.lesson].map(LessonTime::from_ms);
        part.lines.push(phrases.figures_base(observed, lesson));
        let told = |count: u64, tell: &dyn Fn(u64) -> String| (count > 0).then(|| tell(count));
        let sum = |of: fn(&CodeBudget) -> u64| budget.codes.iter().map(of).sum();
        part.lines.extend(told(sum(|code| code.outside), &|count| phrases.figures_outside(count)));
        part.lines.extend(told(sum(|code| code.closed_by_end), &|count| phrases.figures_closed(count)));
        let label = |code: &CodeBudget| self.label(instrument, code.code);
        let row = |code: &CodeBudget| {
            let mut row = self.budget(label(code), &code.all);
            row.push(self.percent(code.of_marks));
            row
        };
        let mut head = self.head_of_budget(phrases.figures_code());
        head.push(phrases.figures_of_marks());
        part.table(head, budget.codes.iter().map(row));
        for group in &budget.groupings {
            let known = instrument.groupings();
            let bands = group.bands.iter().map(|(band, all, of_marks)| {
                let mut row = self.budget(self.band(known, group.grouping, *band), all);
                row.push(self.percent(*of_marks));
                row
            });
            let mut head = self.head_of_budget(self.grouping(known, group.grouping));
            head.push(phrases.figures_of_marks());
            part.table(head, bands);
        }
        let seats = budget.codes.iter().flat_map(|code| {
            let of_seat = move |(seat, all): &(Option<Id>, Budget)| {
                let seat = seat.map_or_else(|| phrases.figures_nobody(), seat_name);
                self.budget(format!("{} · {seat}", label(code)), all)
            };
            code.seats.iter().map(of_seat)
        });
        part.table(self.head_of_budget(phrases.figures_by_seat()), seats);
        let answers = budget.codes.iter().flat_map(|code| {
            let said = move |(modifier, answer, all): &(Id, Answer, Budget)| {
                self.budget(format!("{} · {}", label(code), self.answer(instrument, *modifier, answer)), all)
            };
            code.answers.iter().map(said)
        });
        part.table(self.head_of_budget(phrases.figures_by_answer()), answers);
        let in_steps = budget.codes.iter().flat_map(|code| {
            let met = code.steps.iter().filter(|(_, all)| all.count > 0);
            met.map(move |(step, all)| self.budget(format!("{} · {}", label(code), self.step(*step)), all))
        });
        part.table(self.head_of_budget(phrases.figures_by_step()), in_steps);
    }

    fn head_of_budget(&self, of: String) -> Vec<String> {
        let phrases = self.phrases;
        vec![
            of,
            phrases.figures_count(),
            phrases.figures_per_minute(),
            phrases.figures_total(),
            phrases.figures_mean(),
            phrases.figures_sd(),
            phrases.figures_between(),
            phrases.figures_of_time(),
        ]
    }

    fn budget(&self, of: String, budget: &Budget) -> Vec<String> {
        let lasting = budget.lasting.as_ref();
        let each = lasting.and_then(|lasting| lasting.each);
        vec![
            of,
            budget.count.to_string(),
            self.known(budget.per_minute),
            self.seconds(lasting.map(|lasting| lasting.total as f64)),
            self.seconds(each.map(|each| each.mean)),
            self.seconds(each.and_then(|each| each.sd)),
            self.seconds(budget.between.map(|between| between.mean)),
            lasting.map_or(UNKNOWN.to_owned(), |lasting| self.percent(lasting.share)),
        ]
    }

    fn answer(&self, instrument: &Instrument, modifier: Id, answer: &Answer) -> String {
        let Way::Events(events) = &instrument.way else { return String::new() };
        let Some(modifier) = events.modifier(modifier) else { return String::new() };
        let said = match (answer, &modifier.scale) {
            (Answer::One(id), Scale::One(codes) | Scale::Many(codes)) => {
                let code = codes.iter().find(|code| code.id == *id);
                code.map_or_else(|| id.to_string(), |code| self.read(&code.label).to_owned())
            }
            (Answer::Number(number), _) => number.to_string(),
            _ => String::new(),
        };
        format!("{}: {said}", self.read(&modifier.label))
    }

    fn boxes(&self, part: &mut Part, instrument: &Instrument, boxes: &Boxes) {
        let phrases = self.phrases;
        let Way::Intervals(intervals) = &instrument.way else { return };
        part.lines.push(phrases.figures_boxes(boxes.due, boxes.observed, boxes.partial, boxes.missed, boxes.unseen));
        let head = |of: String| [of, phrases.figures_box(), phrases.figures_of_boxes(), phrases.figures_of_marks()];
        let row = |of: String, found: &InBoxes| {
            let [count, of_boxes] = self.part_of(found.of_boxes);
            vec![of, count, of_boxes, self.percent(found.of_marks)]
        };
        for (side, known) in boxes.sides.iter().zip(&intervals.sides) {
            let met = side.codes.iter().filter(|code| code.of_boxes.part > 0);
            let rows = met.map(|code| row(self.label(instrument, code.id), code));
            part.table(head(self.read(&known.label).to_owned()), rows);
        }
        for group in &boxes.groupings {
            let bands = group.bands.iter();
            let rows = bands.map(|band| row(self.band(&intervals.groupings, group.grouping, band.id), band));
            part.table(head(self.grouping(&intervals.groupings, group.grouping)), rows);
        }
        let of_boxes = |of: String, share: Share| [vec![of], self.part_of(share).into()].concat();
        let head = |of: String| [of, phrases.figures_box(), phrases.figures_of_boxes()];
        let name = |any: &AnyOf| self.read(&any.label).to_owned();
        let any = boxes.any.iter().zip(&intervals.any).map(|((_, share), any)| of_boxes(name(any), *share));
        part.table(head(phrases.figures_any()), any);
        let levels = boxes.levels.iter().map(|(level, share)| {
            of_boxes(level.map_or_else(|| phrases.figures_no_level(), |level| self.label(instrument, level)), *share)
        });
        part.table(head(phrases.figures_levels()), levels);
    }

    fn matrix(&self, part: &mut Part, instrument: &Instrument, matrix: &Matrix) {
        let phrases = self.phrases;
        let Way::Chain(chain) = &instrument.way else { return };
        part.lines.push(phrases.figures_beats(matrix.beats, matrix.repeated, matrix.sequences, matrix.all));
        let names = || matrix.codes.iter().map(|code| code.to_string());
        let numbers = |of: String, cells: &[u64], sum: u64| {
            let cells = cells.iter().chain([&sum]).map(u64::to_string);
            std::iter::once(of).chain(cells).collect::<Vec<_>>()
        };
        let rows = names().zip(matrix.cells.iter().zip(&matrix.rows));
        let rows = rows.map(|(code, (cells, sum))| numbers(code, cells, *sum));
        let last = numbers(phrases.figures_sum(), &matrix.columns, matrix.all);
        let head = std::iter::once(phrases.figures_matrix()).chain(names()).chain([phrases.figures_sum()]);
        part.table(head, rows.chain([last]));
        let codes = matrix.codes.iter().zip(matrix.of_beats.iter().zip(&matrix.of_all)).map(|(code, (beats, all))| {
            let name = format!("{code} {}", self.label(instrument, *code));
            vec![name, beats.part.to_string(), self.percent(*beats), self.percent(*all)]
        });
        let head =
            [phrases.figures_code(), phrases.figures_count(), phrases.figures_of_beats(), phrases.figures_of_matrix()];
        part.table(head, codes);
        let of_all = |of: String, share: Share| [vec![of], self.part_of(share).into()].concat();
        let head = |of: String| [of, phrases.figures_count(), phrases.figures_of_matrix()];
        for (grouping, bands) in &matrix.groupings {
            let rows = bands.iter().map(|(band, share)| of_all(self.band(&chain.groupings, *grouping, *band), *share));
            part.table(head(self.grouping(&chain.groupings, *grouping)), rows);
        }
        let ratios = matrix.ratios.iter().zip(&chain.ratios).map(|(found, ratio)| {
            let value = if ratio.plain { self.known(found.share.fraction()) } else { self.percent(found.share) };
            let met = ratio.met.map_or(String::new(), |met| phrases.cell_percent(Percent(met.into())));
            vec![self.read(&ratio.label).to_owned(), value, met]
        });
        part.table([phrases.figures_ratios(), phrases.figures_value(), phrases.figures_met()], ratios);
        let regions = matrix.regions.iter().zip(&chain.regions);
        let regions = regions.map(|((_, share), region)| of_all(self.read(&region.label).to_owned(), *share));
        part.table(head(phrases.figures_regions()), regions);
    }

    fn looks(&self, part: &mut Part, instrument: &Instrument, looks: &Looks) {
        let phrases = self.phrases;
        let Way::Snapshots(snapshots) = &instrument.way else { return };
        part.lines.push(phrases.figures_looks(looks.due, looks.made, looks.missed, looks.unseen));
        let row = |of: String, share: Share| [vec![of], self.part_of(share).into()].concat();
        let head = |of: String| [of, phrases.figures_look(), phrases.figures_of_looks()];
        let measures = looks.measures.iter().zip(&snapshots.measures);
        let measures = measures.map(|((_, share), measure)| row(self.read(&measure.label).to_owned(), *share));
        part.table(head(phrases.figures_measures()), measures);
        for known in &snapshots.rows {
            for facet in known.facets.iter().filter_map(|facet| snapshots.facet(*facet)) {
                let met = looks.found.iter().filter(|found| (found.row, found.facet) == (known.id, facet.id));
                let met = met.filter(|found| found.looks.part > 0);
                let rows = met.map(|found| row(self.label(instrument, found.code), found.looks));
                part.table(head(format!("{} · {}", self.read(&known.label), self.read(&facet.label))), rows);
            }
        }
    }

    fn at_task(&self, part: &mut Part, instrument: &Instrument, at_task: &AtTask) {
        let phrases = self.phrases;
        let all = at_task.all;
        part.lines.extend(all.percent().map(|percent| phrases.figures_at_task(all.part, all.base, Percent(percent))));
        let row = |of: String, share: Share| [vec![of], self.counted(share).into()].concat();
        let head = |of: String| [of, phrases.figures_task(), phrases.figures_count(), phrases.figures_of_marks()];
        part.table(
            head(phrases.figures_by_sweep()),
            at_task.sweeps.iter().map(|(_, at, share)| row(phrases.at(*at), *share)),
        );
        part.table(
            head(phrases.figures_by_seat()),
            at_task.seats.iter().map(|(seat, share)| row(seat_name(*seat), *share)),
        );
        let steps = at_task.steps.iter().filter(|(_, share)| share.base > 0);
        part.table(head(phrases.figures_by_step()), steps.map(|(step, share)| row(self.step(*step), *share)));
        let codes = at_task
            .codes
            .iter()
            .map(|(code, share)| [vec![self.label(instrument, *code)], self.part_of(*share).into()].concat());
        part.table([phrases.figures_code(), phrases.figures_count(), phrases.figures_of_marks()], codes);
    }

    /// The part, the base, and the one in hundredths of the other.
    fn counted(&self, share: Share) -> [String; 3] {
        [share.part.to_string(), share.base.to_string(), self.percent(share)]
    }

    fn wait(&self, part: &mut Part, wait: &WaitTime) {
        let phrases = self.phrases;
        let ended = wait.ended_by_teacher;
        part.lines.extend((ended.base > 0).then(|| phrases.figures_ended_by_teacher(ended.part, ended.base)));
        part.lines.extend((wait.untimed > 0).then(|| phrases.figures_untimed(wait.untimed)));
        let row = |of: String, waited: &Waited| {
            let each = waited.each;
            let between = |from: Option<f64>, to: Option<f64>| match (from, to) {
                (Some(from), Some(to)) => format!("{}–{}", self.seconds(Some(from)), self.seconds(Some(to))),
                _ => UNKNOWN.to_owned(),
            };
            vec![
                of,
                waited.enough.base.to_string(),
                self.seconds(each.map(|each| each.median)),
                between(each.map(|each| each.lower_quartile), each.map(|each| each.upper_quartile)),
                between(each.map(|each| each.least as f64), each.map(|each| each.most as f64)),
                self.percent(waited.enough),
            ]
        };
        let head = [
            phrases.figures_wait(),
            phrases.figures_count(),
            phrases.figures_median(),
            phrases.figures_quartiles(),
            phrases.figures_range(),
            phrases.figures_enough(),
        ];
        let question = row(phrases.figures_after_question(), &wait.after_question);
        part.table(head, [question, row(phrases.figures_after_answer(), &wait.after_answer)]);
    }

    fn flow(&self, part: &mut Part, instrument: &Instrument, flow: &Flow) {
        let phrases = self.phrases;
        part.lines.push(phrases.figures_said(flow.all));
        let evenness = flow.gini.zip(flow.most_over_mean);
        part.lines.extend(evenness.map(|(gini, most)| phrases.figures_evenness(Number(gini), Number(most))));
        let seats = |seats: &Option<Vec<Id>>| {
            let seats = seats.as_ref().filter(|seats| !seats.is_empty())?;
            Some(seats.iter().map(|seat| seat_name(*seat)).collect::<Vec<_>>().join(", "))
        };
        part.lines.extend(seats(&flow.unheard).map(|seats| phrases.figures_unheard(&seats)));
        part.lines.extend(seats(&flow.unaddressed).map(|seats| phrases.figures_unaddressed(&seats)));
        let row = |of: String, share: Share| [vec![of], self.part_of(share).into()].concat();
        let head = |of: String| [of, phrases.figures_count(), phrases.figures_of_all()];
        let kinds = flow.kinds.iter().map(|(kind, share)| row(self.label(instrument, *kind), *share));
        part.table(head(phrases.figures_code()), kinds);
        let ways = flow.ways.iter().filter(|(_, _, share)| share.part > 0);
        let ways = ways.map(|(from, to, share)| row(format!("{} → {}", self.end(*from), self.end(*to)), *share));
        part.table(head(phrases.figures_whom()), ways);
        let met = flow.seats.iter().filter(|seat| seat.spoke.part + seat.addressed.part > 0);
        let seats = met.map(|seat| {
            let both = [self.part_of(seat.spoke), self.part_of(seat.addressed)].concat();
            [vec![seat_name(seat.seat)], both].concat()
        });
        let head = [
            phrases.figures_seat(),
            phrases.figures_spoke(),
            "%".to_owned(),
            phrases.figures_addressed(),
            "%".to_owned(),
        ];
        part.table(head, seats);
        let rows = flow.rows.iter().map(|(place, share)| row(phrases.figures_row(u64::from(*place) + 1), *share));
        part.table([phrases.figures_by_row(), phrases.figures_spoke(), phrases.figures_of_all()], rows);
    }

    fn end(&self, end: End) -> String {
        match end {
            End::Teacher => self.phrases.the_teacher(),
            End::Class => self.phrases.the_class(),
            End::Seat => self.phrases.figures_pupil(),
        }
    }

    fn weighed(&self, part: &mut Part, instrument: &Instrument, weighed: &Weighed) {
        let phrases = self.phrases;
        let Way::Behaviours(behaviours) = &instrument.way else { return };
        let all = &weighed.all;
        part.lines.push(phrases.figures_sought(all.sought, all.unweighed, all.without_evidence));
        let row = |of: String, levels: &Levels| {
            let each = levels.levels.iter().map(|(_, share)| share.part.to_string());
            let rest = [levels.no_occasion, levels.undecided, levels.unweighed].map(|count| count.to_string());
            std::iter::once(of).chain(each).chain(rest).collect::<Vec<_>>()
        };
        let head = |of: String| {
            let levels = behaviours.levels.iter().map(|level| self.read(&level.label).to_owned());
            let rest = [phrases.figures_no_occasion(), phrases.figures_undecided(), phrases.figures_unweighed()];
            std::iter::once(of).chain(levels).chain(rest).collect::<Vec<_>>()
        };
        let segments = weighed.segments.iter().filter(|_| behaviours.segments > 1);
        let segments = segments.map(|(place, levels)| row(phrases.figures_segment(u64::from(*place)), levels));
        let whole = row(phrases.figures_all(), all);
        part.table(head(phrases.figures_weighed()), std::iter::once(whole).chain(segments));
        let named = |label: &Bilingual, levels: &Levels| row(self.read(label).to_owned(), levels);
        let areas = weighed.areas.iter().zip(&behaviours.areas);
        part.table(head(phrases.figures_areas()), areas.map(|((_, levels), area)| named(&area.label, levels)));
        let elements = behaviours.areas.iter().flat_map(|area| &area.elements);
        let elements = weighed.elements.iter().zip(elements);
        let elements = elements.map(|((_, levels), element)| named(&element.label, levels));
        part.table(head(phrases.figures_elements()), elements);
    }
}
