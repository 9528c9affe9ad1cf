//! Parts of the repository that the program writes: compared with what it would write now, or written anew.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::fs;
use std::path::Path;

/// The variable that has stale parts written anew: `COTHINK_PICTURES=renew cargo test --test pictures --test readme`.
const VARIABLE: &str = "COTHINK_PICTURES";

/// Holds a file of the repository to what it should be.
pub(crate) fn hold(name: &str, should: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if fs::read_to_string(&path).is_ok_and(|is| is == should) {
        return;
    }
    if std::env::var(VARIABLE).is_ok_and(|value| value == "renew") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        return fs::write(&path, should).unwrap();
    }
    panic!("{name} is stale; look at what changed, then: {VARIABLE}=renew cargo test --test pictures --test readme");
}

/// Holds the part of a page between its markers, `<!-- NAME -->` and `<!-- /NAME -->`, to what it should be.
pub(crate) fn hold_part(page: &str, name: &str, should: &str) {
    let whole = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let (before, rest) = whole.split_once(&begin).unwrap();
    let (_, after) = rest.split_once(&end).unwrap();
    hold(page, &[before, &begin, should, &end, after].concat());
}
