//! `demo`: the example, in a home of its own.

use super::answer::Answer;
use super::cx::Cx;
use super::failure::Failure;
use super::open;
use crate::config::demo;
use crate::store;

pub(super) fn run(cx: &Cx) -> Result<Answer, Failure> {
    let language = cx.language();
    let home = cx.home()?;
    let today = cx.now().wall.date_naive();
    let session = demo(language.tongue(), today).map_err(|error| Failure::not_loaded(&error, language))?;
    let prepared = store::demo::prepare(&home, &session, today);
    let (_, file) = prepared.map_err(|trouble| Failure::trouble(&trouble, language))?;
    let answer = open::session(file.clone(), cx)?;
    Ok(answer.after(&language.demo_where(&file.display().to_string())))
}
