use super::*;

const AREA: Rect = Rect { x: 2, y: 1, width: 20, height: 5 };

/// Items of 1, 2, 3, 1, 2, 3 … rows.
fn rows(item: usize) -> u16 {
    [1, 2, 3][item % 3]
}

fn laid(mut list: ScrollList, count: usize) -> ScrollList {
    list.lay(count, AREA, rows);
    list
}

fn items(list: &ScrollList) -> Vec<usize> {
    list.visible().map(|shown| shown.item).collect()
}

#[test]
fn it_begins_at_the_first_item_and_cuts_the_last_in_view() {
    let list = laid(ScrollList::new(), 100);
    let shown: Vec<Shown> = list.visible().collect();
    assert_eq!(shown[0], Shown { item: 0, row: 0, rows: 1, skip: 0 });
    assert_eq!(shown[2], Shown { item: 2, row: 3, rows: 2, skip: 0 });
    assert_eq!(shown.len(), 3);
    assert_eq!(list.area(shown[2], AREA), Rect { y: 4, height: 2, ..AREA });
    assert_eq!([0, 1, 2, 4, 5].map(|row| list.at(row)), [Some(0), Some(1), Some(1), Some(2), None]);
}

#[test]
fn a_log_shows_its_end_while_notes_arrive() {
    let mut list = laid(ScrollList::at_tail(), 4);
    assert_eq!(items(&list), [1, 2, 3]);
    assert_eq!(list.visible().next(), Some(Shown { item: 1, row: 0, rows: 1, skip: 1 }));
    list.lay(5, AREA, rows);
    assert_eq!(items(&list), [2, 3, 4]);
    assert!(list.is_following());
}

#[test]
fn a_log_paged_up_stays_put_and_says_how_many_are_new() {
    let mut list = laid(ScrollList::at_tail(), 20);
    list.page(false);
    let before = items(&list);
    list.lay(23, AREA, rows);
    assert_eq!(items(&list), before);
    assert_eq!(list.unseen(), 3);
    list.scroll(7);
    assert_eq!(list.unseen(), 2);
    list.last();
    assert_eq!(list.unseen(), 0);
    assert!(list.is_following());
}

#[test]
fn the_selected_item_is_brought_into_view_whole() {
    let mut list = laid(ScrollList::new(), 100);
    list.select(Some(0));
    list.step(3);
    list.lay(100, AREA, rows);
    assert_eq!(list.selected(), Some(3));
    assert_eq!(items(&list), [1, 2, 3]);
    list.step(-99);
    list.lay(100, AREA, rows);
    assert_eq!((list.selected(), items(&list)), (Some(0), vec![0, 1, 2]));
    list.last();
    list.lay(100, AREA, rows);
    assert_eq!(list.selected(), Some(99));
    assert_eq!(list.at(4), Some(99));
}

#[test]
fn the_wheel_moves_the_view_and_leaves_the_selection() {
    let mut list = laid(ScrollList::new(), 100);
    list.select(Some(1));
    list.lay(100, AREA, rows);
    list.scroll(6);
    list.lay(100, AREA, rows);
    assert_eq!((list.selected(), items(&list)), (Some(1), vec![3, 4, 5]));
}

#[test]
fn a_page_moves_the_selection_by_a_view_and_at_least_by_an_item() {
    let mut list = laid(ScrollList::new(), 100);
    list.select(Some(0));
    list.page(true);
    assert_eq!(list.selected(), Some(2));
    list.page(false);
    assert_eq!(list.selected(), Some(0));
    list.lay(3, Rect { height: 1, ..AREA }, |_| 9);
    list.page(true);
    assert_eq!(list.selected(), Some(1));
}

#[test]
fn an_item_inserted_above_moves_nothing_in_view() {
    let mut list = laid(ScrollList::new(), 100);
    list.select(Some(50));
    list.lay(100, AREA, rows);
    let before = items(&list);
    list.inserted(7);
    list.lay(101, AREA, |item| rows(if item > 7 { item - 1 } else { item }));
    assert_eq!(list.selected(), Some(51));
    assert_eq!(items(&list), before.iter().map(|item| item + 1).collect::<Vec<_>>());
    list.removed(7);
    list.lay(100, AREA, rows);
    assert_eq!((list.selected(), items(&list)), (Some(50), before));
}

#[test]
fn heights_are_measured_once_until_the_width_or_an_item_changes() {
    let mut measured = Vec::new();
    let mut list = ScrollList::new();
    list.lay(5, AREA, |item| {
        measured.push(item);
        1
    });
    list.lay(6, AREA, |item| {
        measured.push(item);
        1
    });
    list.forget_from(4);
    list.lay(6, AREA, |item| {
        measured.push(item);
        1
    });
    assert_eq!(measured, [0, 1, 2, 3, 4, 5, 4, 5]);
    list.lay(2, Rect { width: 9, ..AREA }, |item| {
        measured.push(item);
        1
    });
    assert_eq!(measured.len(), 10);
}

#[test]
fn keys_that_come_before_the_next_frame_find_the_list_as_it_was() {
    let mut list = laid(ScrollList::new(), 9);
    list.select(Some(4));
    list.forget();
    list.step(1);
    list.lay(9, AREA, rows);
    assert_eq!(list.selected(), Some(5));
}

#[test]
fn an_empty_list_and_an_area_of_nothing_are_borne() {
    let mut list = ScrollList::at_tail();
    for (count, area) in [(0, AREA), (3, Rect::ZERO), (0, Rect::ZERO), (3, Rect::new(0, 0, 1, 1))] {
        list.lay(count, area, rows);
        list.step(1);
        list.page(true);
        list.page(false);
        list.first();
        list.last();
        list.scroll(-2);
        list.follow();
        assert_eq!(list.visible().count() > 0, count > 0 && area.height > 0);
    }
}

#[test]
fn a_narrower_view_keeps_the_item_at_the_top() {
    let mut list = laid(ScrollList::new(), 100);
    list.scroll(60);
    let top = items(&list)[0];
    list.lay(100, Rect { width: 10, ..AREA }, |_| 4);
    assert_eq!(items(&list)[0], top);
}
