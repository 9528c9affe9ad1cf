# The interface in English. Reached by the functions in src/config/words; id.ftl holds the same keys and slots.

### The frame

phase =
    { $phase ->
        [plan] Plan
        [teach] Teach
        [think] Co-think
       *[assess] Assess
    }
phase-letter =
    { $phase ->
        [plan] P
        [teach] T
        [think] C
       *[assess] A
    }
role =
    { $role ->
        [mentor] mentor
       *[mentee] mentee
    }
both-names = { $mentor } and { $mentee }
focus = Focus
no-focus = not chosen yet
saved = saved
saved-beside = file changed by another program
saving = saving
not-saved = not saved: { $why }
read-only = read only
mode-sessions = SESSIONS
mode-plan = PLAN
mode-write = WRITE
mode-capture = NOTE
mode-log = NOTES
mode-talk = TALK
mode-turns = TURNS
mode-evidence = EVIDENCE
mode-rate = RATE
mode-agree = AGREE
mode-actions = ACTIONS
mode-find = FIND
mode-form = FILL IN
mode-pick = CHOOSE
mode-confirm = MAKE SURE
hint-open = open
hint-edit = edit
hint-keep = keep
hint-go-on = go on
hint-stop-writing = stop writing
hint-make-page = keep for printing
hint-level = level
hint-next-field = next
hint-close = close
hint-create = create
hint-choose = choose
hint-more = more
form-leave-again = { $key } again closes this form; what is written in it is lost
form-kept = what you filled in is kept, and is there again when you open it
form-found = this is what you had filled in before; { $key } empties it
form-emptied = the form is empty; { $key } brings back what was in it
form-waits = a new session is still half filled in; { $key } goes on with it
form-lost = what you filled in could not be kept ({ $why }):
why-form-empty = nothing is filled in yet
palette-title = Commands
help-title = Help
help-filter = type a name, a key or a use
key-space = Space
which-key-title = { $keys } then
more-keys = { $key } for more ({ $page }/{ $pages })
enlarge = enlarge the window
no-key = no key
problems-title = Problems
no-problems = There are no problems.
problems-found =
    { $n ->
        [one] { $n } problem
       *[other] { $n } problems
    }
find-label = Find
counted = { $n } of { $total }
not-found = not found
undone = undone: { $what }
redone = done again: { $what }
nothing-to-undo = there is nothing left to undo
nothing-to-redo = there is nothing to redo
undo-wall =
    { $wall ->
        [reveal] The ratings have been revealed; what came before cannot be undone.
        [signature] It has been signed; what came before cannot be undone.
       *[withdrawal] A note has been withdrawn; what came before cannot be undone.
    }
undo-theirs = The last step ({ $what }) is { $name }’s. Pass the pen ({ $key }) to undo it.
history-ends = The file was changed outside the program; earlier steps cannot be undone.
not-yours = Only { $name } can change { $what }.
stale = That part has just changed; try once more.
session-full = This session is full; nothing more can be recorded in it.
pen-passed = { $name } has the pen
given-to = { $what } is { $name }’s now
copied = copied to the clipboard
how-to-leave = { $key } leaves; everything is kept
taken-away = removed; { $key } brings it back
clock-started = the clock of the lesson runs; { $key } takes that back
clock-runs-on = the clock of the lesson runs on; { $key } takes that back
nowhere-back = no citation has been followed
nowhere-to-paste = there is no text here to paste into
no-such-chord = { $keys } means nothing here
page-ready-title = Page to print
page-how = The page is made. Open the file below with a double click in the file manager: the browser shows it. Press Ctrl-P there, choose A4 paper, and print.
page-twin = The same text to be edited lies beside it: { $name }
changed-outside = Another program changed this file. The version here is kept as { $path }.
refreshed = read again
history-cleared = history cleared
confirm-keys = { $go } go ahead   { $cancel } cancel
confirm-reveal = Reveal both ratings? They cannot be closed again.
confirm-sign = Does { $name } sign? A signature cannot be undone.
confirm-withdraw = Withdraw note #{ $n }? Its words are gone for good, from backups, history and the page to print too.
confirm-empty-trash =
    { $n ->
        [one] Delete { $n } session for good?
       *[other] Delete { $n } sessions for good?
    }
confirm-clear-history = Forget all earlier steps? What was written stays.
group =
    { $group ->
        [edit] Writing and undoing
        [go] Moving about
        [session] Session and phases
        [plan] Plan
        [lesson] Lesson time and steps
        [watch] Watching
        [note] Notes
        [talk] Talk
        [assess] Assessment
        [library] Sessions
       *[program] Program
    }
why-read-only = this session can only be read
why-nothing-chosen = nothing is chosen
why-only = only for { $name }
why-no-lesson = the lesson has not begun
why-lesson-over = the lesson is over
why-no-steps = the plan has no steps
why-last-step = this is the last step
why-first-step = this is the first step
why-in-use = already referred to; it cannot be exchanged
why-revealed = the ratings have been revealed
why-not-revealed = the ratings have not been revealed
why-not-rated = { $name } has not finished rating
why-no-action = there is no action yet
why-signed = already signed
why-no-citation = nothing is cited here
loose-ends = Loose ends ({ $n })
no-loose-end = all is tied, from the goal to the next step
loose-goal = goal: no step serves it yet
loose-look-for = to observe in “{ $step }”: no note speaks of it
loose-action-along = action from an earlier session: not marked as seen
loose-question = question #{ $n }: neither answered nor talked about
loose-claim = turn of { $name }: cites no evidence
loose-rating = rating of { $name }: cites no evidence
loose-agreed = the level that was agreed on: needs evidence
loose-finding = a low level was agreed on: no action answers it
loose-action-vague = action: no date or no sign yet
loose-action-unseen = action: called done, and never marked as seen
why-not-cited = nothing cites it yet
why-not-demo = this is not the example
why-no-editor = set VISUAL or EDITOR first
why-not-here = has no meaning here
mouse-now = mouse { $on ->
        [yes] on
       *[no] off
    }
judging-hint-now = hint on judging words { $on ->
        [yes] on
       *[no] off
    }
abbreviations-now = short forms { $on ->
        [yes] on
       *[no] off
    }
theme-now = theme { $name }
glyphs-now =
    glyphs: { $name ->
        [rich] full
        [basic] simple
        [ascii] letters and punctuation only
       *[other] { $name }
    }
language-now = in English
editor-failed = the editor ended with an error; the text is as it was
editor-not-started = the editor could not be started: { $why }
fell = cothink stopped because of a fault of its own; everything typed is kept
find-hint = type a few letters

### The list of sessions

sessions-title = Sessions
sessions-to-come = to come
sessions-until-today = today and before
cycle-number = no. { $n }
untitled = untitled
no-date = no date
actions-title = Actions
action-seen =
    { $n ->
        [one] seen once
       *[other] seen { $n } times
    }
action-unseen = not seen yet
action-seen-last =
    { $n ->
        [one] seen once, { $when }
       *[other] seen { $n } times, last { $when }
    }
action-times =
    { $n ->
        [one] once
       *[other] { $n } times
    }
action-support-needed = support: { $text }
action-status =
    { $status ->
        [open] open
        [done] done
       *[dropped] let go
    }
action-late = overdue
no-actions = none open
greeting-1 = Welcome.
greeting-2 = Two teachers, one lesson: plan it, watch it, talk it over, weigh it together.
greeting-3 = Everything typed is kept at once, on this computer only.
all-put-away = All sessions are in the archive.
all-deleted = All sessions are in the trash.
sessions-unreadable = The folder of sessions cannot be read: { $why }
title-gone = “{ $title }” is no longer here; the list is read again
session-gone = that session is no longer here; the list is read again
first-session = begin the first session
see-demo = see an example
new-title = New session
details-title = Session details
field-focus = What would you like to find out from this lesson?
field-mentor = Mentor
field-mentee = Mentee
field-subject = Subject
field-class = Class
field-school = School
field-title = Title
field-scheduled = Date and time
field-minutes = Length (minutes)
field-cycle = Cycle
cycle-line = { $name }: { $n } mentor minutes
no-cycle = no time box
waits-for = waits for { $name }
box-used = { $used }/{ $minutes }′
ledger-title = Time of { $mentor }: { $n } of { $minutes } minutes
ledger-title-free = Time of { $mentor }: { $n } minutes
ledger-used = Given
ledger-cycles = Time box
ledger-phase = { $phase } { $boxed }
ledger-box = ({ $n }′)
ledger-given = { $mentor } { $a }′ · { $mentee } { $b }′
handed-over = Left to { $name }, who goes on when there is time.
handed-by = { $name } left this session to you, { $at }. New: { $n }.
no-news = nothing is new since the hand-over
news-title = What is new ({ $n })
closing-title = The closing minute: before leaving the room
closing-first = Something that worked
closing-second = Something else that worked
closing-hint = with its evidence: #12 cites note 12
closing-bare = no evidence yet: #12 cites note 12
minute-over = a minute; finish as you need
closing-question = A question to think about
closing-talk = Time of the talk
closing-talk-hint = for example 13:00, or 25-11 13:00
closing-done = keep
why-lesson-not-over = the lesson is not over
why-lesson-runs = the lesson is still running
field-template = Template
hint-person = as people call them, such as Bu Sari
hint-scheduled = such as 2026-11-24 07:30
needed = needed
not-a-date = write it like 2026-11-24 07:30
lacks-clock = { $date }; add the time, such as 07:30
not-a-day = write it as 27-11-2026, 27/11, Friday or tomorrow
not-minutes = write a number, such as 70
same-person = mentor and mentee have the same name
session-deleted = “{ $title }” is in the trash; { $key } takes it back
session-archived = “{ $title }” is in the archive; { $key } brings it back
session-unarchived = “{ $title }” is back in the list
archive-title = Archive
archive-empty = the archive is empty
session-restored = “{ $title }” is back
session-renamed = the title is “{ $title }” now
session-copied = copied to { $path }
copy-to-title = Copy to which folder?
restore-hint = Takes a session out of the trash.
trash-title = Trash
trash-empty = the trash is empty
trash-emptied =
    { $n ->
        [one] { $n } session deleted for good
       *[other] { $n } sessions deleted for good
    }
recover-title = Left behind
left-behind =
    { $n ->
        [one] One session was never closed; { $key } recovers it
       *[other] { $n } sessions were never closed; { $key } recovers them
    }
recover-none = nothing was left behind
recovered =
    { $n ->
        [one] { $n } step came back
       *[other] { $n } steps came back
    }
demo-where = This example stays in { $path } for 30 days.
made-own = “{ $title }” is one’s own now
preview-talk = Talk: { $at }
preview-goals = Goals
preview-turns = Last turns
preview-figures = Figures
session-unreadable = cannot be read
session-in-use = this session is open in another window; close it there first
read-here-in-use = this session is open in another window; here it can only be read
read-here-in-use-since = this session is open in another window since { $since }; here it can only be read
read-here-folder = the folder of this session cannot be written to ({ $why }); it can only be read
hint-folder = its full path, such as /media/usb
no-such-folder = there is no such folder

### Plan

goals = Goals
steps = Steps
margin = Margin notes ({ $n })
margin-on = { $name } on { $place }
margin-general = { $name }
carried-over = Actions from the session before
agreement = Agreement
purpose = Purpose
sees = Who sees what
stop-word = Stop word
stop-word-short = stop: { $word }
wants = Wanted by { $name }
agreed-by = { $name } agrees
agreement-reopened = the agreement has changed; it has to be agreed to again
reopened-with = The agreement has to be agreed to again. { $told }
date-not-kept = “{ $typed }” is no date and time; the time of the lesson is as it was
not-agreed-by = { $name } has not agreed yet
agree-here = { $key } agrees
disagree-here = { $key } takes it back
read-on-here = { $key } reads on
read-agreement = { $key } opens the agreement
hint-agree = agree
hint-take-back = take back
hint-read-on = read on
agreement-lacks = Not written yet: { $what }. { $key } goes there.
agreement-words = { $n } of 2 agree
agreement-observed = Watched with
agreement-notes = Live notes by { $name }: what is seen and heard, with its time.
agreement-no-instrument = No instrument yet; { $key } chooses.
agreement-instrument = { $name }: { $answers }
agreement-omits = does not record { $what }
agreement-file = This session is a file on the computer, and the program sends it nowhere; whoever can open the file can read it. What each rates stays closed until both open it together.
agreement-rights-title = Rights of { $name }
agreement-rights = To answer each note; to keep it to oneself, so that it is on no printed page and in no figure for others; or to withdraw it, so that its words are deleted from the file and its backups.
agreement-stops = Either may say it, at any time; everything stops for a while.
agreement-taken-back = { $name } agrees no longer; { $key } brings it back
sign-when = seen when
step-field =
    { $field ->
        [title] title
        [minutes] minutes
        [teacher] teacher
        [pupils] pupils
        [expected] expected
        [support] support
        [look-for] look for
        [plan-b] plan B
        [strategy] strategy
       *[goals] goals
    }
stage = stage
minutes-of = { $n }′ of { $whole }′
minutes-planned = { $n }′
no-minutes = min?
minutes-over = { $n }′ over
minutes-left = { $n }′ left
write-focus = what would you like to find out from this lesson?
write-goal = what pupils learn
write-sign = what one will see or hear
write-step = name of the step
write-step-field =
    { $field ->
        [title] name of the step
        [minutes] how many minutes
        [teacher] what the teacher does and asks
        [pupils] what pupils do
        [expected] what pupils may answer
        [support] how the teacher helps then
        [look-for] what to watch for
        [plan-b] what to do when it does not go as planned
        [strategy] the strategy in use
       *[goals] the goals this step serves
    }
choose-goals = digits choose a goal or let go of it; Space the marked one
choose-stage = arrows or digits choose
write-stage = the part of the lesson this step is in
write-purpose = what the visit is for
write-sees = who may see the notes and what comes of them
write-wants = one thing that { $name } wants from this session
write-stop-word = a word that stops everything for a while, at any time
write-margin = a suggestion or a question
lacks-goal = no goal yet
lacks-sign = no sign that one could see
lacks-steps = no step yet
lacks-minutes = minutes are missing
done-when =
    { $phase ->
        [plan] done when every goal has a sign one could see and every step has minutes
        [teach] done when the lesson clock is stopped
        [think] done when both have spoken to each step of the guide
       *[assess] done when there is an action and both have signed
    }
is-done = done
choose-template = Choose a template
why-taught = the lesson has come to this step
why-cited = something else in this session still refers to it

### Teach

notes-count =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
lesson-ready = not begun
lesson-running = running
lesson-over = over
gap =
    { $kind ->
        [interrupted] pause
        [not-observing] not observing
        [cannot-see] cannot see
       *[machine-away] machine asleep
    }
gap-line = { $gap } { $length }
start-hint = { $key } starts the clock; so does the first note
write-note = what you see or hear
before-lesson = before
step-line = step { $step }
next-step-at = { $step } at { $time }
minutes-gone = { $n }/{ $whole }′
lesson-late = { $n }′ late
lesson-early = { $n }′ early
lesson-on-time = on time
judging =
    { $list ->
        [mind-reading] “{ $word }” cannot be seen. What did you see or hear?
        [generalising] “{ $word }”: how often, how many pupils?
       *[judging] “{ $word }” is a judgement. What did you see or hear?
    }
new-below = { $n } new below
kind =
    { $kind ->
        [seen] evidence
        [thought] interpretation
       *[asked] question
    }
backdated = { $ago }
withheld = kept to oneself
withdrawn = withdrawn
removed = removed
retime-prompt = At which minute, such as 21:10?
not-a-time = write it like 21:10
lesson-times-title = Lesson times
lesson-start = start, clock
lesson-end = stop, clock
runs-long = The lesson has run { $hours }. Stop at the last note, { $time }? { $key }
tap =
    { $tap ->
        [question-ends] teacher asks
        [answer-starts] pupil answers
        [answer-ends] answer ends
       *[teacher-reacts] teacher responds
    }
open-gap-line = { $gap }, not over yet
in-gap = { $gap } since { $time }   { $key } go on
lesson-summary = { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    } in { $minutes }′
on-to-talk = on to the talk ({ $key })
no-notes-yet = No notes yet. Write what you see or hear, then Enter. At the start: ? a question, ~ an interpretation, -20s twenty seconds ago. Anywhere: #word as a tag, @S4 for a seat.
board-box = box { $n } · { $from }–{ $to }
board-box-missed = missed
board-boxes-missed = { $count } missed
board-chain = one code every { $seconds } seconds; the first key begins
board-chain-paused = paused; the next key goes on
board-due = number { $n } is due: Space
board-made = { $count } made; Space begins one
board-median = median { $seconds }
board-unheard = { $silent } of { $all } seats not heard yet
board-unknown = “{ $key }” is no code here
board-more = { $count } more rows; enlarge the window
board-level = whole box
board-open-scan = Space begins; then one letter for each answer
board-next-row = again for another place; Space for the next row
board-skip-row = Space passes this row by
board-end-scan = Space ends the sweep
board-seat = seat { $seat } ({ $told } of { $all })
board-no-seats = There is no seating plan yet.
board-which-seat = whose seat?
board-to-whom = to which seat?
board-what-said = what was said?
board-digits = the number of the seat, then Space
board-digits-or-nobody = the number of the seat, then Space; only Space: nobody
board-words = Enter keeps it
board-several = several letters, then Space
board-number = a number from { $least } to { $most }, then Space
board-when = when?
board-dating = -20s or -2m ago, -12:30 Space at that time, -- at the last mark; then the code
board-on = on: { $states }
mode-board = MARK
choose-instruments = The lesson is watched with
instruments-chosen = Chosen (Enter leaves it out)
instruments-others = To choose from
instrument-chosen = { $name } chosen.
instrument-rekeyed = { $name } chosen; keys that were taken have moved: { $keys }
instrument-left-out = { $name } left out.
mode-seats = SEATS
front-of-class = board
room-title = Seating plan
room-rows = Rows
room-columns = Seats in a row
room-hint = a number from 1 to { $most }; it can still be changed later
room-on = on to the plan
seats-counted =
    { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    } · { $rows } x { $columns }
place-is-free = no seat here
seat-is-used = notes speak of it
seat-stays = { $seat } cannot be taken away: there are notes or marks of it. It can be moved.
room-is-full = The plan cannot get any larger.
room-is-small = The last row or column cannot be taken away.
seats-leave-again = { $key } again closes the plan; its changes are not kept
seats-found = The plan that was not kept in time is here again.
name-for-seat = The pupil at { $seat }:
names-stay-here = On this computer only: in no session file, no copy, nothing printed.
names-not-read = The names of pupils cannot be read: { $why }
name-not-kept = This name is not kept yet: { $why }
why-no-seats = there is no seating plan yet; { $key } draws one
seat-map-title = Who has been heard
seat-map-signs = { $silent } not heard yet   { $heard } heard, how often
not-heard-yet = not heard yet
seat-silent = { $seat } has not been heard yet
board-silent = not heard yet
board-reaction = reaction { $seconds }
reaction-title = Reaction time
reaction-label = Marks are dated back (seconds)
reaction-hint = 0 to 10, such as 0.4: from seeing it to pressing the key; holds for the marks that follow
reaction-wrong = write a number from 0 to 10, such as 0.4
reaction-on = use it
quiet-back = { $key } shows everything again
instrument-help-title = Help on the instruments
instrument-help-filter = type a code, a word or a rule
instrument-answers = answers
instrument-about = what it is for
instrument-omits = does not record
instrument-rule = rule { $n }
instrument-source = source
instrument-licence = licence
instrument-adapted = adapted, in our own words
instrument-note = note
instrument-asks = Asked: { $what }.
find-instrument = type a few letters; { $key } reads one
why-no-instrument = no instrument is chosen yet
sheet-title = Sheet
sheet-count = { $weighed } of { $sought } weighed
sheet-part = part { $part } of { $parts }
sheet-from-plan = From the plan
sheet-no-evidence = no evidence
sheet-no-occasion = no occasion
sheet-undecided = no level chosen yet
write-look = { $key } what shows it
why-no-sheet = there is no sheet among the instruments of this session
why-occasion = there always is an occasion for this
why-one-part = this sheet weighs the lesson as one part
mode-sheet = SHEET
mark-named = { $what } { $mark }
plan-watched = watched with { $names }
plan-unwatched = watched with notes alone; Enter chooses instruments
figures-title = Figures
figures-silent = not heard: { $seats }
retag-title = Which code is to be put right?
retag-what = Code: { $code }
retag-give = give away all its marks
retag-give-doc = All its marks become those of another code; this one stays, empty.
retag-merge = make it one with another
retag-merge-doc = All its marks become those of another code, and this one leaves the instrument.
retag-rename = another word
retag-rename-doc = Its marks stay; only the word on board, log and report changes.
retag-to = Which code is { $code } to become?
marks-count = { $n ->
        [one] 1 mark
       *[other] { $n } marks
    }
retagged = { $n ->
        [one] 1 mark
       *[other] { $n } marks
    } of “{ $from }” became “{ $to }”
merged = “{ $from }” is one with “{ $to }” now
renamed = “{ $from }” is called “{ $to }” now
field-word =
    { $tongue ->
        [id] Indonesian word
       *[en] English word
    }
field-seat = seat
hint-seat = such as S4; empty: no seat
not-a-seat = there is no seat of that name
why-no-other-code = no other code is recorded in the same way
why-code-stays = this instrument needs each of its codes; give the marks away instead
why-overlap = two states that exclude each other would be on at once
retime-end-prompt = At which minute does it end, such as 21:10?
the-teacher = teacher
the-class = class
tap-line = { $tap } after { $seconds }
dismiss-with = { $key } dismiss
note-struck = note #{ $n } struck out; { $key } brings it back
note-stands = note #{ $n } stands again
action-seen-now = seen: { $text }
action-seen-here = action seen in note #{ $n }
action-not-seen-here = action no longer marked as seen in note #{ $n }
choose-which = Which one?
put-times-right = Put right
hint-clock = by the clock, such as 07:30
hint-end = by the clock, such as 08:40; leave empty while the lesson runs
hint-gap = minutes:seconds since the start, such as 24:00–27:10; leave empty to remove it
field-gap = { $gap }, min
not-a-clock = write it like 07:30
not-a-gap = write it like 24:00–27:10
ends-too-early = ends before it begins

### Co-think

talk = Talk
evidence = Evidence
talk-when =
    { $when ->
        [before] before the lesson
       *[after] after the lesson
    }
write-turn = what { $name } says
begin-talk = Type the first sentence; the talk follows the guide { $guide }.
other-guide = { $key } another guide
talk-without-lesson = No lesson has been noted yet, so there is no evidence to cite. Talking is still possible.
talk-share = { $mentor } : { $mentee }
unfounded = { $glyph } cites nothing
talk-share-base =
    { $n ->
        [one] of { $n } word
       *[other] of { $n } words
    }
opens = { $name } speaks first
mentor-holds = { $name } holds { $percent } of { $n } words. Pause, then ask one question.
mode-silence = SILENCE
silence = silence
silence-over = time is up; write to the end
write-unseen = write what comes to mind; { $name } does not see it yet
say-ready = { $key } when done
unseen-thanks = Thank you, { $name }. This is closed.
pass-to-write = { $key } passes the pen to { $other }. Thank you, { $name }.
handover-unseen = { $first }, it is your turn to write. { $other }, please look away for a moment.
handover-ready-unseen = { $key } when { $name } is ready to write
both-written = { $key } opens both: both are done
confirm-open-silence = What both wrote is opened together and becomes turns. Once open it cannot be closed again.
why-written = something has been written
why-not-ready = { $name } has not finished writing
listens-here = { $name } only listens in this step
advice-locked = Advice opens when { $name } asks for it: { $key }
advice = advice
advice-asked = { $name } has asked for advice
advice-asked-now = { $name } asks for advice; { $key } takes it back
why-advice-locked = { $name } has not asked for advice yet
why-advice-asked = advice has been asked for
purpose-feelings = feelings first; reasons come later
purpose-strengths = two things that worked, each with its evidence: { $n } of 2
purpose-teaching = { $mentee } teaches { $mentor } something
think-first = think in silence first, { $time }: { $key }
brought-along = To go by
chair-turn = { $name }’s turn
chair-over = over by { $time }
chair-time = time { $share }
chair-words = words { $share }
chair-taken = it is { $name }’s turn; { $key } pauses
chair-rests = the turns rest; { $key } goes on
mentor-holds-time = { $name } has held { $percent } of { $n } minutes. Leave a pause, then one question.
lacks-turn = { $name } has not spoken yet
untouched-steps = not talked about yet: { $steps }
no-evidence = nothing is cited yet
offer-step-over = { $step } took { $n }′ more than the { $planned }′ planned
offer-step-short = { $step } took { $n }′ less than the { $planned }′ planned
offer-unheard = { $n } of { $of } seats have not been heard: { $seats }
offer-longest-wait = longest wait { $longest }, median { $seconds }, { $n } questions
closed-with-strength = What worked
closed-with-question = To think about
offer-apart =
    { $n ->
        [one] { $criterion }: one level apart; { $mentee } { $theirs }, { $mentor } { $others }
       *[other] { $criterion }: { $n } levels apart; { $mentee } { $theirs }, { $mentor } { $others }
    }
offer-answered = { $name } has answered { $n } of { $of } notes
offer-asked = { $n } of { $of } notes are questions
offer-thought = { $n } of { $of } notes are interpretations
look-for-of = { $step } to look at: { $text }
talk-in-header =
    { $phase } · { $when ->
        [before] before
       *[after] after
    }
offer-step-skipped = { $step } was not reached
offer-seats =
    { $n ->
        [one] the notes speak of one seat, { $seat }: { $part } of { $base } notes
       *[other] the notes speak of { $n } seats, most of { $seat }: { $part } of { $base } notes
    }
offer-wait =
    { $n ->
        [one] median wait time { $seconds }, { $n } question
       *[other] median wait time { $seconds }, { $n } questions
    }
cite-prompt = Cite a note, a step or a goal
choose-guide = Choose a guide
ideas = Ideas
idea-kept = kept as an idea
why-nothing-written = nothing has been written yet

### Assess

own-rating =
    { $role ->
        [mentor] Mentor rating
       *[mentee] Self-rating
    } · { $name }
together = Weighed together
sealed = { $name }: sealed until both are revealed
handover = { $first }, please rate now. { $other }, please look away for a moment.
handover-ready = { $key } when { $name } is ready to rate
handover-thanks = Thank you, { $name }. This rating is sealed.
rated-count = { $n } of { $total } rated
both-rated = Both have rated. { $key } reveals them.
not-observed = not observed
level-not-chosen = evidence given, no level chosen yet
needs-evidence = needs evidence
levels-need-evidence = Levels that still need evidence: { $criteria }. You can sign all the same.
rating-gap = gap
talk-first = talk about this first
agreed-level = agreed
write-rating-note = what shows it
next-step-title = Next step
one-small-step = One, and small: who, when, and its sign.
action-text = what
action-owner = owner
action-due = due
write-action = what to try first
hint-due = such as 2026-11-27
lacks-action = no action yet
lacks-due = no due date yet
lacks-signature = { $name } has not signed yet
signed = { $name } signed, { $date }
changed-since-signed = changed since it was signed
cycle-closed = This cycle is complete. { $key } begins the next.
evidence-for-level = What shows it? What you choose is cited, and level { $level } is set
nothing-to-cite = there is nothing to cite yet: write a note, a step or a goal first
results-title = Pupils' results
results-note = How many pupils showed the sign?
result = { $reached } of { $of } pupils
lacks-result = { $key } says how many pupils
result-field = how many pupils
hint-result = 6/28 or 6 of 28; leave it empty while nobody has counted
no-result-numbers = Write two numbers: how many pupils, of how many. For example 6/28.
no-result-nobody = Of no pupils there is nobody to count.
no-result-more = { $reached } is more than the { $of } pupils there were.
ideas-title = Ideas
ideas-note = Think of two ways first, then choose one.
write-idea = one way that could be tried
choose-idea = { $key } makes it the next step
idea-chosen = is a next step already
one-more-idea = { $key } writes one more way, before one is chosen
many-actions = More than three are open. Few and small ones get done.
action-support = support
write-support = the help it needs, if any
action-answers = answers { $what }
came-along-from = from { $title }, { $date }
claimed-done = said to be done, not seen yet
show-changes = { $key } shows what
later-changes = Changed after it was signed
later-change = { $at } · { $name }: { $what }
later-changes-unknown = What was changed is no longer on record: the history was cleared, or another program changed the file.
why-unchanged = nothing was changed since
own-criteria = Our own, from the success signs of the plan
rater-agreement = How far both ratings agree
rated-alike = Agreed on { $alike } of { $all }, { $largest } apart at most.
within-one = The same or one level apart: { $within } of { $all }.
unobserved-outside = { $n ->
        [one] { $n } criterion is outside
       *[other] { $n } criteria are outside
    }: not observed by one of the two.
nothing-rated-by-both = no criterion was rated by both
all-one-level = all ratings are one and the same level
undefined = – ({ $why })
agreement-in-figures = In figures
figure-line = { $name }: { $figure }
exact-agreement = exactly the same
within-one-agreement = the same or one apart
kappa = Cohen’s kappa
kappa-linear = weighted kappa (linear)
kappa-quadratic = weighted kappa (quadratic)
alpha-nominal = Krippendorff’s alpha (names)
alpha-ordinal = Krippendorff’s alpha (order)
alpha-interval = Krippendorff’s alpha (numbers)
few-criteria = For a few criteria these figures are shaky: one level moves them far. Hold on to the counts above.
bands-title = If the school asks for a band
agreed-sum = Levels agreed on: { $sum } ÷ ({ $observed } × { $highest }) × 100 = { $percent }
no-level-agreed = no level has been agreed on
bands-are-no-verdict = A band is worked out from one lesson alone. It is no verdict on the teacher.
shared-strength = shared strength
shared-goal = shared goal
blind-spot = to look at together
hidden-strength = hidden strength
rate-in-words = { $key } writes, { $clear }: not observed
words-lacking = evidence, and nothing written yet
write-agreed = what we conclude together
choose-rubric = Choose a rubric
no-rubric = { $key } chooses a rubric
mentee-first = It is best that { $name } rates first.
choose-level = 1–{ $last } choose, { $key }: not observed
choose-agreed = 1–{ $last } choose the level you agree on
has-rated = { $name } has finished rating
pass-to-rate = { $key } passes the pen to { $name }
agreed-count = { $n } of { $total } agreed
rubric-greeting = Weighing together begins with a rubric: what can be seen at each level. Each of you rates alone first, then both are revealed.
came-along = from the session before
add-action = { $key } adds an action
signatures = Signatures
sign-here = { $key } signs
page-ready = { $key } opens the page to print

unsent-note = A note of { $name } is not kept yet, and still in the line: “{ $start }”
unsent-mark = A mark of { $name } still waits on the code board: “{ $start }”
unsent-turn = A turn of { $name } is not kept yet, and still in the line: “{ $start }”

### The page on paper, and a session to read at a terminal

report-people = Teaching: { $mentee } · Accompanying: { $mentor }
report-focus = Focus
report-goal-sign = seen when
report-evidence = Evidence
report-agreed = What was agreed
report-next-step = Next step
report-signatures = Signatures
report-at = { $at }
report-lesson-span = { $day }, { $from }–{ $to }
report-lesson-since = { $day }, since { $from }; the lesson is still running
report-lesson-scheduled = Scheduled for { $moment }
report-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
report-in-figures = In figures:
report-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }: { $seen } evidence, { $thought } interpretation, { $asked } question
report-observed = The lesson ran for { $lesson } min; { $observed } min of it were observed ({ $percent })
report-step-over = { $step }: { $over } min over the { $planned } min planned
report-step-not-reached = { $step }: not reached
report-seats =
    The notes speak of { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }; most often of { $seat }, in { $part } of { $base } notes
report-wait =
    Median wait after a question { $median }, of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
report-talk-share = Share of talk: { $mentee } { $theirs }, { $mentor } { $others }, of { $words } words
report-time-share = Share of time: { $mentee } { $theirs }, { $mentor } { $others }, of { $minutes } min of turns
report-advice-asked = Advice that was asked for:
report-more-notes =
    { $count ->
        [one] { $count } more note is
       *[other] { $count } more notes are
    } in the session file
report-no-focus = No focus has been chosen yet.
report-no-evidence = There are no notes yet.
report-none-agreed = No level has been agreed yet.
report-no-action = There is no next step yet.
report-level = { $criterion }: { $level }
report-action-owner = Owner: { $owner }
report-action-due = Owner: { $owner } · Due: { $due }
report-sign-here = { $name }: ______________________________ date ______________
report-signed = { $name }: ______________________________ (signed on screen { $moment })
report-kind =
    { $kind ->
        [seen] evidence
        [thought] interpretation
       *[asked] question
    }
report-gap =
    { $kind ->
        [interrupted] the lesson stood still
        [not-observing] not observing
        [cannot-see] could not see
       *[machine-away] the machine slept
    }
report-tap =
    { $tap ->
        [question-ends] wait time: the question ends
        [answer-starts] wait time: a pupil answers
        [answer-ends] wait time: the answer ends
       *[teacher-reacts] wait time: the teacher reacts
    }
report-status =
    { $status ->
        [open] open
        [done] done
       *[dropped] dropped
    }
report-agreement = Agreement
report-plan = Plan
report-teaching = Teach
report-thinking = Co-think
report-assessment = Assess
report-drafts = Being written
report-margin = Margin notes
report-ideas = Ideas
report-actions = Actions
report-created = Begun { $day } · id { $id }
report-follows = Follows session { $session }
report-purpose = Purpose
report-sees = Who may see it
report-closing = The closing minute
report-closing-strength = What worked
report-closing-question = To think about
report-closing-talk = Talk: { $at }
report-wants = Wanted
report-stop-word = Stop word
report-consent = { $name } agreed, { $moment }
report-teacher = teacher
report-pupils = pupils
report-expected = expected
report-support = support
report-look-for = look for
report-plan-b = plan B
report-beside = { $name } beside { $thing }, { $moment }
report-by = { $name }, { $moment }
report-moved-on = on to step { $step }
report-mark = { $instrument }: { $mark }
report-mark-until = { $instrument }: { $mark }, until { $until }
report-mark-by-end = { $instrument }: { $mark }, until the lesson was over
report-the-teacher = teacher
report-the-class = class
report-gap-until = { $gap }, until { $until }
report-gap-open = { $gap }, not over yet
report-withheld = kept to oneself
report-removed = struck out
report-withdrawn = withdrawn
report-left-out =
    { $count ->
        [one] { $count } note is
       *[other] { $count } notes are
    } kept to oneself and not shown; --all shows them
report-talk =
    Talk { $when ->
        [before] before the lesson
       *[after] after the lesson
    } · { $guide }
report-without-step = Beside the guide
report-sealed = The rating of { $name } is sealed until both are revealed.
report-revealed = Revealed { $moment }
report-not-observed = not observed
report-agreed-level = agreed: { $level }
report-came-along = from session { $session }
report-came-along-from = from { $title }, { $day }
report-answers = answers { $what }
report-claimed = said to be done, not seen yet
report-results = Pupils' results
report-result = { $reached } of { $of } pupils
report-action-support = Support
report-changed-after = This session was changed after { $name } signed.
report-seen-in = seen in { $entries }
report-seen-before =
    { $times ->
        [one] seen once in an earlier session, { $last }
       *[other] seen { $times } times in earlier sessions, last { $last }
    }
report-capture-line = note
report-talk-line = turn
report-board-line = mark

### The figures of a session, in tables

figures-number = { $number }
figures-percent = { $percent }
figures-lesson = Lesson
figures-plan = plan and actual
figures-longer = Compared with the plan the lesson took { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } longer
figures-shorter = Compared with the plan the lesson took { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } less
figures-as-planned = The lesson took as long as planned
figures-planned = planned (min)
figures-elapsed = actual (min)
figures-over = over (min)
figures-none = This session uses no instrument yet.
figures-nothing = Nothing has been recorded with this instrument yet.
figures-base = Base: { $observed } observed, of a lesson of { $lesson } (minutes:seconds)
figures-outside = { $count ->
    [one] One mark outside of the observed time is not counted
   *[other] { $count } marks outside of the observed time are not counted
 }
figures-closed = { $count ->
    [one] One state ended only with the lesson
   *[other] { $count } states ended only with the lesson
 }
figures-code = code
figures-count = count
figures-per-minute = per minute
figures-total = total (s)
figures-mean = mean (s)
figures-sd = sd (s)
figures-between = mean gap (s)
figures-of-time = share of time
figures-of-marks = share of marks
figures-by-seat = by seat
figures-by-answer = by detail
figures-by-step = by step
figures-nobody = no seat
figures-boxes = { $observed } of { $due } intervals observed; { $partial } not whole, { $missed } missed, { $unseen } fell into a gap
figures-box = intervals
figures-of-boxes = share of intervals
figures-any = any of several codes
figures-levels = level
figures-no-level = no level
figures-no-occasion = no occasion
figures-undecided = undecided
figures-beats = { $beats } beats in { $sequences } { $sequences ->
    [one] sequence
   *[other] sequences
 }, { $repeated } of them went on with the code before; the matrix holds { $all } pairs
figures-matrix = from ↓ to →
figures-sum = sum
figures-of-beats = share of beats
figures-of-matrix = share of matrix
figures-ratios = ratio
figures-value = value
figures-met = once met
figures-regions = region of the matrix
figures-looks = { $made } of { $due } snapshots taken; { $missed } missed, { $unseen } fell into a gap
figures-look = snapshots
figures-of-looks = share of snapshots
figures-measures = measure
figures-at-task = On task: { $part } of { $base } marks ({ $percent })
figures-task = on task
figures-by-sweep = by sweep
figures-after-question = after a question
figures-after-answer = after an answer
figures-wait = wait time (s)
figures-median = median
figures-quartiles = quartiles
figures-range = shortest–longest
figures-enough = 3 s or more
figures-ended-by-teacher = { $part } of { $base } waits after a question ended because the teacher spoke again
figures-untimed = { $count ->
    [one] One question without a timed wait
   *[other] { $count } questions without a timed wait
 }
figures-said = { $count ->
    [one] One contribution
   *[other] { $count } contributions
 }
figures-evenness = Evenness among all seats: Gini index { $gini } (0 = even); the most is { $most } times the mean
figures-unheard = Have not spoken yet: { $seats }
figures-unaddressed = Have not been spoken to yet: { $seats }
figures-whom = from → to
figures-pupil = pupil
figures-seat = seat
figures-spoke = spoke
figures-addressed = spoken to
figures-by-row = row of seats
figures-row = row { $row }
figures-of-all = share
figures-sought = { $count } things to look for; { $unweighed } not weighed yet, { $unfounded } with a level and no evidence
figures-weighed = levels recorded
figures-all = all of it
figures-segment = part { $segment }
figures-areas = area
figures-elements = element
figures-unweighed = not weighed

### The command line

no-terminal = cothink needs a terminal to run in
file-for-home = this is not a folder, so no data can be kept here; choose another with --home or COTHINK_HOME
no-home = there is no folder to keep data in; give one with --home
no-session = there is no session “{ $name }”; cothink list shows them all
several-sessions = “{ $name }” fits { $n } sessions; write more of it
no-instrument = this session uses no instrument “{ $name }”
instruments-of-session = it uses: { $names }
no-definition = there is no { $kind } “{ $name }”; cothink catalog shows them all
withheld-on-paper = --all cannot be used with { $paper }: what is kept to oneself is not printed
file-is-sound = { $path }: sound
left-journal =
    { $path }: a journal of { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }, not all of it in the file
left-mine = { $path }: our version of a file that another program has changed
left-rescued = { $path }: saved here as the session’s file could not be written to
recovered-copy = { $path } is back in the session’s file
left-kept = { $path }: a copy of what did not fit
recovered-from = the file could not be read; backup { $path } took its place
recovered-apart = our version has become a session of its own: { $path }
help-program = Two teachers, one lesson: plan it, watch it, think it over and weigh it together.
help-usage = Usage
help-arguments = Arguments
help-options = Options
help-commands = Commands
help-examples = Examples
help-open = Opens a session on the whole screen.
help-demo = Opens a filled-in example, in a home of its own.
help-new = Begins a session and prints the path of its file.
help-list = Lists the sessions, the newest first.
help-show = Prints a session for people, for programs or for paper.
help-figures = Prints the figures of a session and its instruments, each with its base.
help-check = Checks session files and files of settings, and shows what is wrong.
help-recover = Lists what crashes left; with SESSION, brings it into the file.
help-keys = Lists the commands on screen and their keys.
help-catalog = Lists the templates, guides, rubrics, instruments, cycles and bands there are.
help-completions = Prints completions for a shell.
help-man = Prints the manual page.
arg-home = The folder that holds everything; else COTHINK_HOME, else the system's folder for data
arg-lang = The language: id or en
arg-help = Shows this help
arg-version = Shows the version
arg-session = The session: an id, a unique beginning of one, a file, or last
arg-phase = The phase to begin with: plan, teach, think or assess
arg-pen = Who holds the pen: mentor or mentee
arg-read-only = Only reads, writes nothing
arg-title = What the lesson is called
arg-mentor = The mentor's name, such as "Bu Sari"
arg-mentee = The mentee's name, such as "Pak Andi"
arg-subject = The school subject
arg-class = The class
arg-school = The school
arg-focus = The mentee's own question: what is to be found out
arg-at = When the lesson is to be taught, such as "2026-11-24 07:30"
arg-minutes = How long the lesson is to last, in minutes
arg-cycle = The time box of each phase, by its id; the list: cothink catalog cycles
arg-instrument = What the lesson is watched with, once or more; cothink catalog instruments lists them
arg-seats = The seats of the room, rows before columns: 5x6
arg-template = The template of the plan; cothink catalog templates lists them
arg-follows = The session before it in the cycle; its open actions come along
arg-only-instrument = Only the figures of this instrument, by its id
arg-json = Prints JSON
arg-all = Includes what is kept to oneself
arg-markdown = Prints one page of Markdown, for paper
arg-html = Prints the same page as HTML: open it in a browser, then print it on A4
arg-files = The files to check
arg-kind = The kind: templates, guides or rubrics
arg-shell = The shell: bash, elvish, fish, powershell or zsh
usage-unknown-argument = there is no option "{ $argument }"
usage-unknown-command = there is no command "{ $name }"
usage-bad-value = "{ $value }" cannot be used for { $argument }
usage-missing = still needed: { $arguments }
usage-without-value = { $argument } needs a value
usage-conflict = { $argument } cannot be used with { $other }
usage-twice = { $argument } can be given only once
usage-not-text = an argument is not UTF-8 text
usage-other = this is not understood ({ $words })
usage-perhaps = did you mean { $name }?
usage-choices = the choices: { $choices }
usage-see = { $command } --help explains it
usage-skipped = there is no such time: the clocks were moved past it; write another
usage-minutes = write a number from 1 to { $most }
usage-date = write it like 2026-11-24 07:30
not-printed = the result cannot be printed: { $why }
made-all-the-same = the session was made all the same: { $path }
terminal-fails = this terminal cannot be used: { $why }
no-session-yet = there is no session yet; cothink new or cothink demo makes one
which-sessions = that fit: { $ids }
cannot-be-read = cannot be read: { $path }
check-explains = cothink check { $path } shows what is wrong
problems-in-file =
    { $n ->
        [one] { $n } thing does
       *[other] { $n } things do
    } not hold in this session

### Errors: what, where, what to do

place = { $file }, line { $line }, column { $column }
at-place = { $place }: { $what }
rest-is-used = The rest is used.
not-text = this is not UTF-8 text
cut-short = the file ends too early
too-deep = brackets are nested too deep
trailing = something follows the end
unknown-field = there is no field “{ $name }”
unknown-name = “{ $name }” is not known
known-names = known: { $names }
missing-field = the field “{ $name }” is missing
field-twice = “{ $name }” is there twice
expected =
    { $wanted ->
        [text] a text in quotation marks is expected here, such as "this"
        [number] a number is expected here
        [whole] a whole number is expected here, without a decimal point
        [yes-or-no] true or false is expected here
        [list] a list between [ and ] is expected here
        [list-end] a comma is expected here, or the ] that closes the list
        [map] pairs between braces are expected here
        [map-end] a comma is expected here, or the closing brace
        [fields] fields between ( and ) are expected here
        [fields-end] a comma is expected here, or the ) that closes the fields
        [comma] a comma is expected here
        [colon] a colon is expected here
       *[name] the name of a field, or another name, is expected here, without quotation marks
    }
out-of-place-sign = "{ $sign }" is out of place
bad-escape = there is an unknown sign after a \ in a text; write \\ for the \ itself
out-of-reach = this number is too large or too small
no-date-in-file = this is no date; write it like "2026-11-24", or "2026-11-24T07:30:00+07:00" with a time
unfit-value = this value cannot be used here
not-an-id = this text is no id
instead-of-no-id = an id is made of a–z, 0–9, - and _, 31 letters at most; the ids of codes stand with their instrument, in this file too
unreadable = cannot be read here ({ $words })
unknown-context = there is no context “{ $name }”
unknown-command = there is no command “{ $id }”; cothink keys shows them all
not-a-key = “{ $keys }” is no key; write it like “C-o u”, “F6”, “S-tab”
steals-typing = { $keys } is needed for typing; in a text it cannot be a command
out-of-place = { $keys }: “{ $command }” can never be given there
keys-overlap = { $keys } collides with { $other } ({ $command }); free that first with "{ $written }": ""
not-a-colour = “{ $name }” is no colour; write a name of the palette, one of the 16 colours, a number 0–255 or #rrggbb
theme-circle = the theme “{ $name }” inherits from itself
misnamed = the id “{ $id }” is not the name of its file
untranslated =
    { $place }: the { $tongue ->
        [id] Indonesian
       *[en] English
    } text is missing
blank = { $place }: blank
id-twice = { $place }: the id “{ $id }” is used twice
wrong-count = { $place }: holds { $found }, should hold { $least } to { $most }
descriptors = { $place }: { $found } descriptors for { $levels } levels
unknown-stage = { $place }: there is no stage “{ $stage }”
column-twice = { $place }: this column is there already
no-time = { $place }: its time is nil
unknown-reference = { $place }: there is no “{ $id }” in this file; look at its spelling, or add it
unusable-key = { $place }: “{ $key }” cannot be the key of a code; use one letter, digit or sign other than “-”
key-twice = { $place }: another code has the key “{ $key }” already; choose another key
only-states = { $place }: only codes that last (lasts: true) can end one another
no-descent = { $place }: must be lower than the one above it
not-from-nil = { $place }: the last one must begin at 0
too-much = { $place }: { $found } is too much, at most { $most }
silent-opens = { $place }: whoever only listens cannot open this step as well
no-range = { $place }: its numbers must go upwards
disk-full = the disk is full
no-permission = no permission
not-there = not there
already-there = already there
not-a-file = not a file
not-a-folder = not a folder
leads-nowhere = this link leads to something that is not there
too-large = this file is too large
bad-name = no file can have this name
busy = another program is using it
unreachable = the network disk cannot be reached
disk-broken = the disk fails to read or write
other-trouble = cannot be used here ({ $words })
newer-format = this file is from a newer cothink (format { $found }; known here: { $known }); update the program
unsound-id-twice = id "{ $id }" is used twice
unsound-number-twice = number #{ $n } is used twice
unsound-more-than-all = { $reached } of { $of } pupils cannot be
unsound-dangling = refers to "{ $id }", which is not there
unsound-time = time { $at } is too far from the start of the lesson
unsound-minutes = { $minutes } minutes are too long for one lesson
unsound-end = ends before it begins
unsound-stop = the lesson was stopped and never started
unsound-level = there is no level { $level }; this rubric has { $levels } levels
unsound-criterion = this rubric has no criterion "{ $id }"
unsound-open = ratings lie open before the reveal
unsound-seal = this seal cannot be opened
unsound-signature = a signature under what has not been written yet
unsound-definition = this copy is incomplete or does not fit together
unsound-nameless = no name given
unsound-instrument = instrument "{ $id }" was not chosen for this session
unsound-way = instrument "{ $id }" does not record in this way
unsound-code = this instrument has no code "{ $id }"
unsound-lasts = "{ $id }" is a state: write it as a Span
unsound-moment = "{ $id }" is a moment: write it as a Point
unsound-overlap = "{ $id }" begins while #{ $other }, a state of the same group, is on
unsound-answer = no answer to "{ $id }", or a second one
unsound-seat = seat "{ $id }" is not on the seating plan
unsound-seat-taken = seat "{ $id }" stands where another does
unsound-party = who speaks, or is spoken to, does not fit this kind
unsound-off-beat = no box begins at { $at }
unsound-box-twice = there is a box at { $at } already
unsound-occasion = “{ $id }” says there was no occasion, but has a level, or always has an occasion
unsound-segment = the lesson has no part { $segment }
instead-of-no-instrument = begin the session with the instrument: cothink new … --instrument ID
instead-of-way = its marks are written as { $written }
instead-of-id-twice = give each an id of its own; codes and seats are named once
instead-of-number-twice = give each an n of its own
instead-of-time = at and until count thousandths of a second from the start of the lesson; 10,000 hours at most, and 48 hours before it
instead-of-end = until is the moment of the end, counted from the start of the lesson as at is; not how long it lasted
instead-of-overlap = #{ $other } must end (until) by then
instead-of-party = { $party } belongs here
instead-of-off-beat = boxes begin at 0, { $first }, { $second } and so on
instead-of-box-twice = put all codes of a box into one list of codes
instead-of-segment = there are 1 to { $of }
instead-of-dangling = look at its spelling, or take the reference out
journal-line = line { $line } is damaged
journal-does-not-fit = the step in line { $line } does not fit the session
journal-of-another = it belongs to another session
journal-file-changed = the session file was changed by another program
journal-torn = the last line of the journal was cut off and passed by
journal-spoilt = the journal can be read only in part: { $why }
journal-kept = the journal was used only in part ({ $why }); a copy of it: { $path }
left-beside = another version lies beside it: { $path }
changed-elsewhere = another program changed the file; what was done here was brought into its version
rescued = The session file cannot be written to ({ $why }). All of it was saved in { $path }. Once it can be written to, bring it back with: cothink recover { $session }
migrated = a file of format { $from }, read as the latest format

### Days and dates

weekday-short =
    { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
weekday-long =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
month-long =
    { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
pattern-day = { $weekday } { $day } { $month }
pattern-day-of-year = { $day } { $year }
pattern-moment = { $date }, { $clock }
pattern-date = { $weekday }, { $day } { $month } { $year }
pattern-clock = { $hour }:{ $minute }
pattern-day-and-clock = { $day } at { $clock }
decimal-mark = .
pattern-seconds = { $n } s
pattern-hours = { $hours } h { $minutes }′
minutes = { $n }′
pattern-percent = { $n }%
today = today
tomorrow = tomorrow
day-after-tomorrow = day after tomorrow

### What is changed, as undo names it

change-scheduled = the date of the lesson
change-minutes = the length of the lesson
change-follows = what the session follows
change-title = the title
change-subject = the subject
change-class = the class
change-school = the school
change-mentor-name = the mentor’s name
change-mentee-name = the mentee’s name
change-focus = the focus
change-purpose = the purpose of the visit
change-sees = who sees what
change-stop-word = the stop word
change-section = a section of the plan
change-goal = a goal
change-goal-sign = the sign of a goal
change-step = a step
change-step-teacher = what the teacher does
change-step-pupils = what pupils do
change-step-expected = the expected responses
change-step-support = the support
change-step-look-for = what to look for
change-step-plan-b = plan B
change-step-stage = the stage of a step
change-step-minutes = the minutes of a step
change-step-goals = the goals of a step
change-step-strategy = the strategy of a step
change-margin = a margin note
change-margin-on = the place of a margin note
change-template = the template
change-lesson-start = the start of the lesson
change-lesson-end = the end of the lesson
change-entry-at = the time of a note
change-give = whose it is
change-note-kind = the kind of a note
change-instrument = instrument
change-codes = codes of an instrument
change-reaction = reaction time
change-seats = seating plan
change-mark = mark
change-box = box
change-beat = beat
change-snapshot = snapshot
change-sweep = sweep
change-look = look-for
change-next-step = the step of the lesson
change-gap = a gap
change-reply = the reply
change-withhold = what is kept to oneself
change-remove = a removal
change-withdraw = a withdrawal
change-note = a note
change-talk = a talk
change-turn = a turn
change-idea = an idea
change-guide = the guide
change-guide-step = the step of the guide
change-cite = a citation
change-rubric = the rubric
change-sealed = a sealed rating
change-reveal = the reveal
change-rating = a rating
change-agreed = an agreed level
change-action = an action
change-action-support = the help for an action
change-advice = advice
change-ask-advice = the asking for advice
change-chair = the chair
change-closing = the closing minute
change-cycle = the time of the cycle
change-goal-result = pupils’ results
change-hand-over = the hand-over
change-ledger = the time given
change-unseen-words = what was written in silence
change-silence = the silence
change-wants = what is wanted from the session
change-action-sign = the sign of an action
change-action-owner = the owner of an action
change-action-due = the due date of an action
change-action-status = the status of an action
change-action-seen = what was seen of an action
change-consent = the agreement
change-sign = a signature
change-draft = writing

### Commands: name and use

cmd-accept = open / keep
cmd-accept-doc = Opens what is chosen, or keeps what was written.
cmd-leave = step out
cmd-leave-doc = Goes one step out; what was written stays.
cmd-undo = undo
cmd-undo-doc = Takes the last step back.
cmd-redo = redo
cmd-redo-doc = Does again what was undone.
cmd-new-line = new line
cmd-new-line-doc = Begins a new line inside a text.
cmd-copy = copy
cmd-copy-doc = Copies what is selected or chosen to the clipboard.
cmd-external-editor = other editor
cmd-external-editor-doc = Opens this text in an editor of one's own.
cmd-move-up = move up
cmd-move-up-doc = Moves this item up.
cmd-move-down = move down
cmd-move-down-doc = Moves this item down.
cmd-remove = remove
cmd-remove-doc = Removes this item; it can be undone.
cmd-empty-form = empty the form
cmd-empty-form-doc = Empties this form; it can be undone.
cmd-give-to-other = give to the other
cmd-give-to-other-doc = Puts this item under the other's name, as when the pen was in the wrong hand.
cmd-cite = cite
cmd-cite-doc = Refers to a note, a step or a goal.
cmd-find = find
cmd-find-doc = Finds a word.
cmd-next-stop = next
cmd-next-stop-doc = To the next stop in this phase.
cmd-previous-stop = previous
cmd-previous-stop-doc = To the stop before in this phase.
cmd-follow-citation = follow
cmd-follow-citation-doc = To the note that is cited, and on to its plan step.
cmd-ledger = time
cmd-ledger-doc = The time given to each phase, and the box of the cycle.
cmd-hand-over = hand over
cmd-hand-over-doc = Leaves the session to the other, who goes on alone.
cmd-news = what is new
cmd-news-doc = What was written since the session was handed over.
cmd-closing-minute = closing minute
cmd-closing-minute-doc = Two things that worked, one question, and the time of the talk.
cmd-loose-ends = loose ends
cmd-loose-ends-doc = Claims without evidence, look-fors never looked at, findings without a follow-up.
cmd-cited-by = what cites this
cmd-cited-by-doc = To the turn, the rating or the action that cites it.
cmd-back = back
cmd-back-doc = Back to where the citation was followed from.
cmd-up = up
cmd-up-doc = One item up.
cmd-down = down
cmd-down-doc = One item down.
cmd-left = left
cmd-left-doc = To the left, or out of a branch.
cmd-right = right
cmd-right-doc = To the right, or into a branch.
cmd-page-up = page up
cmd-page-up-doc = One page up.
cmd-page-down = page down
cmd-page-down-doc = One page down.
cmd-first = first
cmd-first-doc = To the first item.
cmd-last = last
cmd-last-doc = To the last item.
cmd-fold = fold
cmd-fold-doc = Opens or folds a branch.
cmd-phase-plan = Plan
cmd-phase-plan-doc = To the phase Plan.
cmd-phase-teach = Teach
cmd-phase-teach-doc = To the phase Teach.
cmd-phase-think = Co-think
cmd-phase-think-doc = To the phase Co-think.
cmd-phase-assess = Assess
cmd-phase-assess-doc = To the phase Assess.
cmd-library = sessions
cmd-library-doc = Back to the list of sessions; a running lesson goes on.
cmd-pass-pen = pass the pen
cmd-pass-pen-doc = Passes the pen to the other.
cmd-details = details
cmd-details-doc = Changes names, lesson, focus and agreement.
cmd-agree = agreement
cmd-agree-doc = Opens the agreement to be read; there each agrees to it, or takes that back.
cmd-agreement-edit = change it
cmd-agreement-edit-doc = Goes to where the agreement is written: first to what is missing.
cmd-choose-form = other form
cmd-choose-form-doc = Exchanges the template, the guide or the rubric.
cmd-page-on-paper = page on paper
cmd-page-on-paper-doc = Saves the session as one page to print and sign.
cmd-next-of-cycle = next of cycle
cmd-next-of-cycle-doc = Begins this pair's next session; open actions come along.
cmd-refresh = refresh
cmd-refresh-doc = Reads the file again.
cmd-make-own = make it one's own
cmd-make-own-doc = Copies this example to one's own sessions.
cmd-clear-history = clear history
cmd-clear-history-doc = Forgets earlier steps; they can no longer be undone.
cmd-goal-add = new goal
cmd-goal-add-doc = Adds a goal.
cmd-step-add = new step
cmd-step-add-doc = Adds a step.
cmd-margin-note = margin note
cmd-margin-note-doc = Writes a note beside this part.
cmd-minutes-more = more minutes
cmd-minutes-more-doc = Gives this step five minutes more.
cmd-minutes-less = fewer minutes
cmd-minutes-less-doc = Gives this step five minutes less.
cmd-start-lesson = start the lesson
cmd-start-lesson-doc = Starts the lesson clock.
cmd-pause = pause
cmd-pause-doc = The lesson stands still; this is not counted.
cmd-cannot-see = cannot see
cmd-cannot-see-doc = The lesson goes on, but cannot be observed.
cmd-stop-lesson = end the lesson
cmd-stop-lesson-doc = Stops the lesson clock.
cmd-go-on = go on
cmd-go-on-doc = Observing goes on.
cmd-quiet = quiet screen
cmd-quiet-doc = Only a large clock and no word; once more: everything again.
cmd-figures = figures
cmd-figures-doc = Shows every figure with its picture; Enter leads to the notes.
cmd-instruments = instruments
cmd-instruments-doc = Chooses what the lesson is watched with.
cmd-instrument-help = instrument help
cmd-instrument-help-doc = Tells codes, rules and sources of the instruments in force.
cmd-retag = put codes right
cmd-retag-doc = Retags, merges or renames codes over the whole session.
cmd-sheet = sheet
cmd-sheet-doc = Weighs what was looked for in the lesson, from the notes.
cmd-no-occasion = no occasion
cmd-no-occasion-doc = Marks that there was no occasion for this in this part.
cmd-other-segment = other part
cmd-other-segment-doc = To the other part of the lesson, which is weighed by itself.
cmd-seats = seating plan
cmd-seats-doc = Draws the seating plan; pupils can be given names.
cmd-seat-map = who has been heard
cmd-seat-map-doc = Shows on the plan who has been heard, how often, and who has not.
cmd-reaction = reaction time
cmd-reaction-doc = Sets by how many seconds marks are dated back.
cmd-seat-toggle = seat
cmd-seat-toggle-doc = Puts a seat here, or takes it away.
cmd-seat-name = name
cmd-seat-name-doc = Gives the pupil on this seat a name; on this computer only.
cmd-row-more = more rows
cmd-row-more-doc = Adds a row at the back.
cmd-row-less = fewer rows
cmd-row-less-doc = Takes the row at the back away.
cmd-column-more = more columns
cmd-column-more-doc = Adds a column at the right.
cmd-column-less = fewer columns
cmd-column-less-doc = Takes the column at the right away.
cmd-move-left = move left
cmd-move-left-doc = Moves this seat to the left.
cmd-move-right = move right
cmd-move-right-doc = Moves this seat to the right.
cmd-renumber = renumber
cmd-renumber-doc = Numbers the seats from the board; those with a name or with notes keep theirs.
cmd-lesson-times = lesson times
cmd-lesson-times-doc = Puts start, stop and interruptions right.
cmd-stop-at-last = end at the last note
cmd-stop-at-last-doc = Stops a clock that was left running, at the last note.
cmd-run-on = run on
cmd-run-on-doc = Takes the stop back: the lesson clock runs on.
cmd-wait-tap = wait time
cmd-wait-tap-doc = Four taps: the teacher asks, a pupil answers, the answer ends, the teacher responds.
cmd-next-step = next step
cmd-next-step-doc = To the next step of the plan or the guide.
cmd-previous-step = step before
cmd-previous-step-doc = To the step before of the plan or the guide.
cmd-next-kind = kind
cmd-next-kind-doc = Evidence, then interpretation, then question; in the talk: a turn of the mentor becomes advice.
cmd-note-reply = reply
cmd-note-reply-doc = Writes the mentee's reply to this note.
cmd-note-retime = retime
cmd-note-retime-doc = Gives this note another time.
cmd-mark-code = change code
cmd-mark-code-doc = Gives this mark another code.
cmd-mark-seat = change seat
cmd-mark-seat-doc = Gives this mark to another seat.
cmd-mark-end = change end
cmd-mark-end-doc = Lets this state end at another time.
cmd-note-withhold = keep to oneself
cmd-note-withhold-doc = Keeps this note between the two, or shows it again.
cmd-withdraw = withdraw
cmd-withdraw-doc = Takes this note back for good.
cmd-action-seen = action seen
cmd-action-seen-doc = Notes that an action from an earlier cycle was seen now, or in the note that is chosen.
cmd-action-seen-1 = action 1 seen
cmd-action-seen-1-doc = Notes that the action numbered 1 was seen now, or in the note that is chosen.
cmd-action-seen-2 = action 2 seen
cmd-action-seen-2-doc = Notes that the action numbered 2 was seen now, or in the note that is chosen.
cmd-action-seen-3 = action 3 seen
cmd-action-seen-3-doc = Notes that the action numbered 3 was seen now, or in the note that is chosen.
cmd-action-seen-4 = action 4 seen
cmd-action-seen-4-doc = Notes that the action numbered 4 was seen now, or in the note that is chosen.
cmd-action-seen-5 = action 5 seen
cmd-action-seen-5-doc = Notes that the action numbered 5 was seen now, or in the note that is chosen.
cmd-dismiss-hint = dismiss the hint
cmd-dismiss-hint-doc = No longer hints at this word.
cmd-other-prompt = other question
cmd-other-prompt-doc = Chooses another question for this step.
cmd-other-talk = other talk
cmd-other-talk-doc = Changes between the talk before and after the lesson.
cmd-chair = whose turn it is
cmd-chair-doc = Times who speaks: whoever holds the pen has the turn. Once more: a pause.
cmd-silence = think in silence
cmd-silence-doc = Both think, then write unseen; it is opened together. Once more: not after all, while nothing is written.
cmd-ask-advice = ask for advice
cmd-ask-advice-doc = Unlocks the mentor’s advice: until it is asked for, the mentor gives none.
cmd-idea-add = new idea
cmd-idea-add-doc = Keeps an idea that came up.
cmd-level-1 = level 1
cmd-level-1-doc = Chooses the first level.
cmd-level-2 = level 2
cmd-level-2-doc = Chooses the second level.
cmd-level-3 = level 3
cmd-level-3-doc = Chooses the third level.
cmd-level-4 = level 4
cmd-level-4-doc = Chooses the fourth level.
cmd-level-5 = level 5
cmd-level-5-doc = Chooses the fifth level.
cmd-level-clear = not observed
cmd-level-clear-doc = Says that it was not observed.
cmd-reveal = reveal
cmd-reveal-doc = Opens together what both have rated, or written in silence.
cmd-action-add = new action
cmd-action-add-doc = Adds an action.
cmd-action-status = status
cmd-action-status-doc = Marks an action done, dropped, open again.
cmd-sign = sign
cmd-sign-doc = Signs what was agreed.
cmd-rater-agreement = how far alike
cmd-rater-agreement-doc = Shows how far both ratings agree, in figures.
cmd-later-changes = changes
cmd-later-changes-doc = Shows what was changed since a signature: when, and by whom.
cmd-new-session = new session
cmd-new-session-doc = Begins a new session.
cmd-rename = rename
cmd-rename-doc = Gives this session another title.
cmd-copy-to = copy to …
cmd-copy-to-doc = Copies this session to another folder, such as a USB stick.
cmd-archive = archive
cmd-archive-doc = Puts the session away into the archive; the list gets shorter.
cmd-archived = what is archived
cmd-archived-doc = What is in the archive; what is chosen comes back to the list.
cmd-delete = delete
cmd-delete-doc = Moves this session to the trash.
cmd-trash = trash
cmd-trash-doc = Shows deleted sessions.
cmd-empty-trash = empty trash
cmd-empty-trash-doc = Deletes what is in the trash for good.
cmd-recover = recover
cmd-recover-doc = Shows what a stopped program left behind.
cmd-demo = see an example
cmd-demo-doc = Opens an example that is filled in.
cmd-help = help
cmd-help-doc = Help on what is here.
cmd-palette = commands
cmd-palette-doc = Every command.
cmd-problems = problems
cmd-problems-doc = What is wrong, and what can be done about it.
cmd-confirm = go ahead
cmd-confirm-doc = Goes ahead with what cannot be undone.
cmd-language = language
cmd-language-doc = Changes the language: Indonesian, English.
cmd-glyphs = glyphs
cmd-glyphs-doc = Changes the set of glyphs.
cmd-theme = theme
cmd-theme-doc = Changes the colour theme.
cmd-mouse = mouse
cmd-mouse-doc = Turns the mouse on or off.
cmd-judging-hint = judging hint
cmd-judging-hint-doc = Turns the hint on judging words on or off.
cmd-abbreviations = abbreviations
cmd-abbreviations-doc = Turns one's own abbreviations on or off.
cmd-redraw = redraw
cmd-redraw-doc = Draws the screen anew.
cmd-suspend = stop for now
cmd-suspend-doc = Goes back to the shell; type fg to go on here.
cmd-quit = leave
cmd-quit-doc = Leaves the program; everything is kept.
