//! Words of the page on paper and of what `show` prints.

words! {
    /// A heading on paper.
    fn paper_lesson() = "paper-lesson";
    /// A heading on paper.
    fn paper_people() = "paper-people";
    /// A heading on paper.
    fn paper_date() = "paper-date";
    /// A heading on paper.
    fn paper_time_use() = "paper-time-use";
    /// A column on paper.
    fn paper_planned() = "paper-planned";
    /// A column on paper.
    fn paper_actual() = "paper-actual";
    /// A heading on paper.
    fn paper_evidence() = "paper-evidence";
    /// A heading on paper.
    fn paper_talk() = "paper-talk";
    /// A heading on paper.
    fn paper_agreed() = "paper-agreed";
    /// A heading on paper.
    fn paper_next() = "paper-next";
    /// The line to sign on.
    fn paper_sign() = "paper-sign";
    /// A percentage with its base.
    fn percent_of(percent: &str, base: &str) = "percent-of";
}
