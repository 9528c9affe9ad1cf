//! Minutes shared out among the parts of something.

/// The length of each part when so many minutes are shared out by weight. The lengths sum to the minutes exactly: each part
/// ends on the whole minute nearest below its share, so what rounding leaves falls to the later parts. Where there is room,
/// no part is shorter than `least`.
pub(super) fn spread(weights: impl Iterator<Item = u32> + Clone, minutes: u32, least: u32) -> Vec<u32> {
    let whole: u64 = weights.clone().map(u64::from).sum();
    let parts = u32::try_from(weights.clone().count()).unwrap_or(u32::MAX);
    let least = if minutes / parts.max(1) < least { 0 } else { least };
    let (mut weight, mut spent, mut left) = (0, 0, parts);
    weights
        .map(|part| {
            weight += u64::from(part);
            left = left.saturating_sub(1);
            let end = (u64::from(minutes) * weight).checked_div(whole).and_then(|end| u32::try_from(end).ok());
            let length = end.unwrap_or(spent).clamp(spent + least, minutes - left * least) - spent;
            spent += length;
            length
        })
        .collect()
}
