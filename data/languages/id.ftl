# Bahasa antarmuka: Indonesia. Dicapai lewat fungsi di src/config/words; en.ftl berisi kunci dan tempat isian yang sama.
# Murid, bukan istilah lain; perintah netral; orang disapa sebagaimana mereka menamai diri.

### Bingkai

phase =
    { $phase ->
        [plan] Rencana
        [teach] Mengajar
        [think] Berpikir bersama
       *[assess] Penilaian
    }
phase-letter =
    { $phase ->
        [plan] R
        [teach] M
        [think] B
       *[assess] P
    }
role =
    { $role ->
        [mentor] mentor
       *[mentee] mentee
    }
both-names = { $mentor } dan { $mentee }
focus = Fokus
no-focus = belum dipilih
saved = tersimpan
saved-beside = berkas diubah program lain
saving = menyimpan
not-saved = belum tersimpan: { $why }
read-only = hanya baca
mode-sessions = SESI
mode-plan = RENCANA
mode-write = TULIS
mode-capture = CATAT
mode-log = CATATAN
mode-talk = BICARA
mode-turns = UCAPAN
mode-evidence = BUKTI
mode-rate = NILAI
mode-agree = SEPAKATI
mode-actions = TINDAK LANJUT
mode-find = CARI
mode-form = ISI
mode-pick = PILIH
mode-confirm = PASTIKAN
hint-open = buka
hint-edit = ubah
hint-keep = simpan
hint-go-on = lanjut
hint-stop-writing = selesai menulis
hint-make-page = simpan untuk dicetak
hint-level = tingkat
hint-next-field = berikutnya
hint-close = tutup
hint-create = buat sesi
hint-choose = pilih
hint-more = lainnya
form-leave-again = { $key } sekali lagi menutup isian ini; yang sudah ditulis di sini hilang
form-kept = isian ini disimpan dan ada lagi bila dibuka kembali
form-found = ini isian yang dulu belum selesai; { $key } mengosongkan
form-emptied = isian dikosongkan; { $key } mengembalikan
form-waits = isian sesi baru yang belum selesai masih ada; { $key } melanjutkan
form-lost = isian ini tidak dapat disimpan ({ $why }):
why-form-empty = belum ada yang diisi
palette-title = Perintah
help-title = Bantuan
help-filter = ketik nama, tombol, atau kegunaan
key-space = Spasi
which-key-title = { $keys } lalu
more-keys = { $key } lagi ({ $page }/{ $pages })
enlarge = perbesar jendela
no-key = tanpa tombol
problems-title = Masalah
no-problems = Tidak ada masalah.
problems-found = { $n } masalah
find-label = Cari
counted = { $n } dari { $total }
not-found = tidak ditemukan
undone = diurungkan: { $what }
redone = diulangi: { $what }
nothing-to-undo = tidak ada lagi yang dapat diurungkan
nothing-to-redo = tidak ada yang dapat diulangi
undo-wall =
    { $wall ->
        [reveal] Penilaian sudah dibuka bersama; yang sebelumnya tidak dapat diurungkan.
        [signature] Sudah ditandatangani; yang sebelumnya tidak dapat diurungkan.
       *[withdrawal] Catatan sudah ditarik; yang sebelumnya tidak dapat diurungkan.
    }
undo-theirs = Langkah terakhir ({ $what }) milik { $name }. Serahkan pena ({ $key }) untuk mengurungkannya.
history-ends = Berkas pernah diubah di luar program; langkah sebelum itu tidak dapat diurungkan.
not-yours = Hanya { $name } yang dapat mengubah { $what }.
stale = Bagian itu baru saja berubah; ulangi sekali lagi.
session-full = Sesi ini sudah penuh; tidak ada lagi yang dapat dicatat di dalamnya.
pen-passed = pena di tangan { $name }
given-to = { $what } kini milik { $name }
copied = disalin ke papan klip
how-to-leave = { $key } keluar; semua sudah tersimpan
taken-away = dihapus; { $key } mengembalikan
clock-started = jam pelajaran mulai berjalan; { $key } membatalkan
clock-runs-on = jam pelajaran berjalan lagi; { $key } membatalkan
nowhere-back = belum ada rujukan yang diikuti
nowhere-to-paste = di sini tidak ada teks untuk ditempeli
no-such-chord = { $keys } tidak berarti apa-apa di sini
page-ready-title = Halaman cetak
page-how = Halaman ini sudah jadi. Buka berkas di bawah ini dengan klik dua kali di pengelola berkas: ia tampil di peramban. Tekan Ctrl-P di sana, pilih kertas A4, lalu cetak.
page-twin = Teks yang sama untuk disunting ada di sampingnya: { $name }
changed-outside = Berkas ini diubah program lain. Versi di sini disimpan sebagai { $path }.
refreshed = dimuat ulang
history-cleared = riwayat dihapus
confirm-keys = { $go } teruskan   { $cancel } batal
confirm-reveal = Buka kedua penilaian? Sesudah ini tidak dapat ditutup lagi.
confirm-sign = { $name } menandatangani? Tanda tangan tidak dapat diurungkan.
confirm-withdraw = Tarik catatan #{ $n }? Isinya hilang untuk selamanya, juga dari cadangan, riwayat, dan halaman cetaknya.
confirm-empty-trash = Hapus { $n } sesi untuk selamanya?
confirm-clear-history = Lupakan semua langkah lama? Yang sudah ditulis tetap ada.
group =
    { $group ->
        [edit] Menulis dan mengurungkan
        [go] Berpindah
        [session] Sesi dan fase
        [plan] Rencana
        [lesson] Waktu pelajaran dan langkah
        [watch] Pengamatan
        [note] Catatan
        [talk] Percakapan
        [assess] Penilaian
        [library] Daftar sesi
       *[program] Program
    }
why-read-only = sesi ini hanya dapat dibaca
why-nothing-chosen = belum ada yang dipilih
why-only = hanya untuk { $name }
why-no-lesson = pelajaran belum dimulai
why-lesson-over = pelajaran sudah selesai
why-no-steps = rencana belum berisi langkah
why-last-step = sudah langkah terakhir
why-first-step = sudah langkah pertama
why-in-use = sudah dirujuk; tidak dapat diganti
why-revealed = penilaian sudah dibuka bersama
why-not-revealed = penilaian belum dibuka bersama
why-not-rated = { $name } belum selesai menilai
why-no-action = belum ada tindak lanjut
why-signed = sudah ditandatangani
why-no-citation = tidak ada rujukan di sini
loose-ends = Yang belum terjalin ({ $n })
no-loose-end = semuanya terjalin: dari tujuan sampai tindak lanjut
loose-goal = tujuan: belum ada langkah yang menuju ke sana
loose-look-for = diamati pada “{ $step }”: tidak ada catatan tentang ini
loose-action-along = tindak lanjut dari sesi sebelumnya: tidak ditandai terlihat
loose-question = pertanyaan #{ $n }: belum dijawab dan belum dibicarakan
loose-claim = ucapan { $name }: belum merujuk bukti
loose-rating = penilaian { $name }: belum merujuk bukti
loose-agreed = tingkat yang disepakati: perlu bukti
loose-finding = tingkat yang disepakati rendah: belum ada tindak lanjut
loose-action-vague = tindak lanjut: tenggat atau tandanya belum ditulis
loose-action-unseen = tindak lanjut: disebut selesai, tetapi belum pernah ditandai terlihat
why-not-cited = belum dirujuk di mana pun
why-not-demo = ini bukan contoh
why-no-editor = setel VISUAL atau EDITOR lebih dulu
why-not-here = tidak berlaku di sini
mouse-now = tetikus { $on ->
        [yes] menyala
       *[no] mati
    }
judging-hint-now = petunjuk kata menilai { $on ->
        [yes] menyala
       *[no] mati
    }
abbreviations-now = singkatan { $on ->
        [yes] menyala
       *[no] mati
    }
theme-now = tema { $name }
glyphs-now =
    lambang { $name ->
        [rich] lengkap
        [basic] sederhana
        [ascii] huruf dan tanda baca saja
       *[other] { $name }
    }
language-now = bahasa Indonesia
editor-failed = penyunting berhenti dengan kesalahan; teks tetap seperti semula
editor-not-started = penyunting tidak dapat dibuka: { $why }
fell = cothink berhenti karena kesalahan di dalamnya; semua yang diketik tersimpan
find-hint = ketik beberapa huruf

### Daftar sesi

sessions-title = Sesi
sessions-to-come = akan datang
sessions-until-today = hari ini dan sebelumnya
cycle-number = ke-{ $n }
untitled = tanpa judul
no-date = tanpa tanggal
actions-title = Tindak lanjut
action-seen = terlihat { $n } kali
action-unseen = belum terlihat
action-seen-last = terlihat { $n } kali, terakhir { $when }
action-times = { $n } kali
action-support-needed = bantuan: { $text }
action-status =
    { $status ->
        [open] belum
        [done] selesai
       *[dropped] dilepas
    }
action-late = lewat tenggat
no-actions = tidak ada yang terbuka
greeting-1 = Selamat datang.
greeting-2 = Berdua, satu pelajaran: rencanakan, amati, bicarakan, nilai bersama.
greeting-3 = Semua yang diketik langsung tersimpan di komputer ini saja.
all-put-away = Semua sesi ada di arsip.
all-deleted = Semua sesi ada di tempat sampah.
sessions-unreadable = Folder sesi tidak dapat dibaca: { $why }
title-gone = "{ $title }" sudah tidak ada di sini; daftar dimuat ulang
session-gone = sesi itu sudah tidak ada di sini; daftar dimuat ulang
first-session = mulai sesi pertama
see-demo = lihat contoh
new-title = Sesi baru
details-title = Data sesi
field-focus = Apa yang ingin diketahui dari pelajaran ini?
field-mentor = Mentor
field-mentee = Mentee
field-subject = Mata pelajaran
field-class = Kelas
field-school = Sekolah
field-title = Judul
field-scheduled = Tanggal dan jam
field-minutes = Lama (menit)
field-cycle = Siklus
cycle-line = { $name }: { $n } menit pendamping
no-cycle = tanpa batas waktu
waits-for = menunggu { $name }
box-used = { $used }/{ $minutes }′
ledger-title = Waktu { $mentor }: { $n } dari { $minutes } menit
ledger-title-free = Waktu { $mentor }: { $n } menit
ledger-used = Terpakai
ledger-cycles = Batas waktu
ledger-phase = { $phase } { $boxed }
ledger-box = ({ $n }′)
ledger-given = { $mentor } { $a }′ · { $mentee } { $b }′
handed-over = Diserahkan kepada { $name }, yang melanjutkan kapan sempat.
handed-by = { $name } menyerahkan sesi ini { $at }. Yang baru: { $n }.
no-news = tidak ada yang baru sejak serah terima
news-title = Yang baru ({ $n })
closing-title = Menit penutup: sebelum meninggalkan kelas
closing-first = Satu hal yang berjalan
closing-second = Satu lagi yang berjalan
closing-hint = dengan buktinya: #12 merujuk catatan 12
closing-bare = belum ada buktinya: #12 merujuk catatan 12
minute-over = satu menit; selesaikan seperlunya
closing-question = Satu pertanyaan untuk dipikirkan
closing-talk = Waktu percakapan
closing-talk-hint = misalnya 13.00, atau 25-11 13.00
closing-done = simpan
why-lesson-not-over = pelajaran belum berakhir
why-lesson-runs = pelajaran masih berjalan
field-template = Templat
hint-person = seperti biasa disapa, misalnya Bu Sari
hint-scheduled = misalnya 24-11-2026 07.30
needed = wajib diisi
not-a-date = tulis seperti 24-11-2026 07.30
lacks-clock = { $date }; tambahkan jamnya, misalnya 07.30
not-a-day = tulis seperti 27-11-2026, 27/11, Jumat, atau besok
not-minutes = tulis angka, misalnya 70
same-person = mentor dan mentee bernama sama
session-deleted = "{ $title }" di tempat sampah; { $key } mengembalikan
session-archived = "{ $title }" di arsip; { $key } mengembalikan
session-unarchived = "{ $title }" kembali ke daftar
archive-title = Arsip
archive-empty = arsip kosong
session-restored = "{ $title }" dikembalikan
session-renamed = judul kini "{ $title }"
session-copied = disalin ke { $path }
copy-to-title = Salin ke folder mana?
restore-hint = Mengembalikan sesi dari tempat sampah.
trash-title = Tempat sampah
trash-empty = tempat sampah kosong
trash-emptied = { $n } sesi dihapus untuk selamanya
recover-title = Yang tertinggal
left-behind = { $n } sesi tidak sempat ditutup; { $key } memulihkan
recover-none = tidak ada yang tertinggal
recovered = { $n } langkah dipulihkan
demo-where = Contoh ini ada di { $path } selama 30 hari.
made-own = "{ $title }" kini milik sendiri
preview-talk = Percakapan: { $at }
preview-goals = Tujuan
preview-turns = Ucapan terakhir
preview-figures = Angka
session-unreadable = tidak terbaca
session-in-use = sesi ini terbuka di jendela lain; tutup di sana lebih dulu
read-here-in-use = sesi ini terbuka di jendela lain; di sini hanya dapat dibaca
read-here-in-use-since = sesi ini terbuka di jendela lain sejak { $since }; di sini hanya dapat dibaca
read-here-folder = folder sesi ini tidak dapat ditulisi ({ $why }); sesi hanya dapat dibaca
hint-folder = alamat lengkap, misalnya /media/usb
no-such-folder = folder itu tidak ada

### Rencana

goals = Tujuan
steps = Langkah
margin = Catatan pinggir ({ $n })
margin-on = { $name } pada { $place }
margin-general = { $name }
carried-over = Tindak lanjut dari sesi lalu
agreement = Kesepakatan
purpose = Maksud kunjungan
sees = Siapa melihat apa
stop-word = Kata jeda
stop-word-short = jeda: { $word }
wants = Harapan { $name }
agreed-by = { $name } sepakat
agreement-reopened = kesepakatan berubah; perlu disepakati lagi
reopened-with = Kesepakatan perlu dinyatakan lagi. { $told }
date-not-kept = "{ $typed }" bukan tanggal dan jam; waktu pelajaran tetap seperti semula
not-agreed-by = { $name } belum sepakat
agree-here = { $key } menyatakan sepakat
disagree-here = { $key } menarik kembali
read-on-here = { $key } membaca terus
read-agreement = { $key } membuka kesepakatan
hint-agree = sepakat
hint-take-back = tarik kembali
hint-read-on = baca terus
agreement-lacks = Belum ditulis: { $what }. { $key } melengkapi.
agreement-words = { $n } dari 2 sepakat
agreement-observed = Diamati dengan
agreement-notes = Catatan langsung oleh { $name }: yang terlihat dan terdengar, dengan waktunya.
agreement-no-instrument = Belum ada instrumen; { $key } memilih.
agreement-instrument = { $name }: { $answers }
agreement-omits = tidak mencatat { $what }
agreement-file = Sesi ini berkas di komputer dan tidak dikirim ke mana pun oleh program ini; siapa yang dapat membuka berkasnya dapat membacanya. Penilaian masing-masing tertutup sampai dibuka bersama.
agreement-rights-title = Hak { $name }
agreement-rights = Menanggapi setiap catatan; menyimpannya sendiri, sehingga tidak ikut dalam halaman cetak dan angka untuk orang lain; atau menariknya, sehingga kata-katanya dihapus dari berkas dan cadangannya.
agreement-stops = Siapa pun boleh mengucapkannya, kapan saja; semuanya berhenti sejenak.
agreement-taken-back = persetujuan { $name } ditarik kembali; { $key } membatalkan
sign-when = terlihat bila
step-field =
    { $field ->
        [title] judul
        [minutes] menit
        [teacher] guru
        [pupils] murid
        [expected] antisipasi
        [support] dukungan
        [look-for] diamati
        [plan-b] cadangan
        [strategy] strategi
       *[goals] tujuan
    }
stage = tahap
minutes-of = { $n }′ dari { $whole }′
minutes-planned = { $n }′
no-minutes = menit?
minutes-over = lebih { $n }′
minutes-left = sisa { $n }′
write-focus = apa yang ingin diketahui dari pelajaran ini?
write-goal = apa yang dipelajari murid
write-sign = apa yang akan terlihat atau terdengar
write-step = nama langkah
write-step-field =
    { $field ->
        [title] nama langkah
        [minutes] berapa menit
        [teacher] yang dilakukan dan ditanyakan guru
        [pupils] yang dilakukan murid
        [expected] jawaban yang mungkin muncul dari murid
        [support] bantuan guru saat itu
        [look-for] yang perlu diamati
        [plan-b] bila tidak berjalan seperti rencana
        [strategy] strategi yang dipakai
       *[goals] tujuan yang dilayani langkah ini
    }
choose-goals = angka memilih atau melepas tujuan; Spasi yang ditunjuk
choose-stage = panah atau angka memilih
write-stage = bagian pelajaran tempat langkah ini
write-purpose = untuk apa kunjungan ini
write-sees = siapa boleh melihat catatan dan hasilnya
write-wants = satu hal yang diharapkan { $name } dari sesi ini
write-stop-word = kata untuk berhenti sejenak, kapan saja
write-margin = saran atau pertanyaan
lacks-goal = belum ada tujuan
lacks-sign = belum ada tanda yang dapat dilihat
lacks-steps = belum ada langkah
lacks-minutes = menit belum diisi
done-when =
    { $phase ->
        [plan] selesai bila tiap tujuan punya tanda yang dapat dilihat dan tiap langkah punya menit
        [teach] selesai bila jam pelajaran dihentikan
        [think] selesai bila keduanya sudah berbicara pada tiap langkah panduan
       *[assess] selesai bila ada tindak lanjut dan keduanya sudah menandatangani
    }
is-done = selesai
choose-template = Pilih templat
why-taught = langkah ini sudah dijalani dalam pelajaran
why-cited = masih dirujuk di tempat lain dalam sesi ini

### Mengajar

notes-count = { $n } catatan
lesson-ready = belum mulai
lesson-running = berjalan
lesson-over = selesai
gap =
    { $kind ->
        [interrupted] jeda
        [not-observing] tidak mengamati
        [cannot-see] tidak terlihat
       *[machine-away] mesin tertidur
    }
gap-line = { $gap } { $length }
start-hint = { $key } menjalankan jam; catatan pertama juga
write-note = yang terlihat atau terdengar
before-lesson = sebelum
step-line = langkah { $step }
next-step-at = { $step } pukul { $time }
minutes-gone = { $n }/{ $whole }′
lesson-late = terlambat { $n }′
lesson-early = lebih cepat { $n }′
lesson-on-time = tepat waktu
judging =
    { $list ->
        [mind-reading] "{ $word }" tidak tampak dari luar. Apa yang terlihat atau terdengar?
        [generalising] "{ $word }": berapa kali, berapa murid?
       *[judging] "{ $word }" itu penilaian. Apa yang terlihat atau terdengar?
    }
new-below = { $n } baru di bawah
kind =
    { $kind ->
        [seen] bukti
        [thought] tafsiran
       *[asked] pertanyaan
    }
backdated = { $ago }
withheld = disimpan sendiri
withdrawn = ditarik
removed = dihapus
retime-prompt = Menit ke berapa, misalnya 21:10?
not-a-time = tulis seperti 21:10
lesson-times-title = Waktu pelajaran
lesson-start = mulai, pukul
lesson-end = selesai, pukul
runs-long = Pelajaran berjalan { $hours }. Selesai pada catatan terakhir, pukul { $time }? { $key }
tap =
    { $tap ->
        [question-ends] guru bertanya
        [answer-starts] murid menjawab
        [answer-ends] jawaban selesai
       *[teacher-reacts] guru menanggapi
    }
open-gap-line = { $gap }, belum selesai
in-gap = { $gap } sejak pukul { $time }   { $key } lanjutkan
lesson-summary = { $notes } catatan dalam { $minutes }′
on-to-talk = lanjut ke Berpikir bersama ({ $key })
no-notes-yet = Belum ada catatan. Tulis yang terlihat atau terdengar, lalu Enter. Di awal: ? pertanyaan, ~ tafsiran, -20s dua puluh detik yang lalu. Di mana saja: #kata sebagai penanda, @S4 untuk bangku.
board-box = kotak { $n } · { $from }–{ $to }
board-box-missed = terlewat
board-boxes-missed = { $count } terlewat
board-chain = satu kode tiap { $seconds } detik; tombol pertama memulai
board-chain-paused = berhenti; tombol berikutnya melanjutkan
board-due = ke-{ $n } sudah waktunya: Spasi
board-made = { $count } kali; Spasi memulai
board-median = median { $seconds }
board-unheard = { $silent } dari { $all } bangku belum bicara
board-unknown = "{ $key }" bukan kode di sini
board-more = { $count } baris lagi; perbesar jendela
board-level = seluruh kotak
board-open-scan = Spasi memulai; lalu satu huruf untuk setiap jawaban
board-next-row = ulangi untuk tempat lain; Spasi ke baris berikutnya
board-skip-row = Spasi melewati baris ini
board-end-scan = Spasi mengakhiri sapuan
board-seat = bangku { $seat } ({ $told } dari { $all })
board-no-seats = Belum ada denah tempat duduk.
board-which-seat = bangku siapa?
board-to-whom = kepada bangku mana?
board-what-said = apa yang diucapkan?
board-digits = nomor bangku, lalu Spasi
board-digits-or-nobody = nomor bangku, lalu Spasi; Spasi saja: tanpa bangku
board-words = Enter menyimpan
board-several = beberapa huruf, lalu Spasi
board-number = angka { $least } sampai { $most }, lalu Spasi
board-when = kapan?
board-dating = -20s atau -2m yang lalu, -12:30 Spasi pada waktu itu, -- pada tanda terakhir; lalu kodenya
board-on = berlangsung: { $states }
mode-board = TANDA
choose-instruments = Pelajaran diamati dengan
instruments-chosen = Dipilih (Enter melepas)
instruments-others = Dapat dipilih
instrument-chosen = { $name } dipilih.
instrument-rekeyed = { $name } dipilih; tombol yang sudah terpakai diganti: { $keys }
instrument-left-out = { $name } dilepas.
mode-seats = DENAH
front-of-class = papan tulis
room-title = Denah tempat duduk
room-rows = Banyak baris
room-columns = Bangku sebaris
room-hint = angka 1 sampai { $most }; nanti masih dapat diubah
room-on = lanjut ke denah
seats-counted = { $seats } bangku · { $rows } x { $columns }
place-is-free = tidak ada bangku di sini
seat-is-used = sudah ada catatannya
seat-stays = { $seat } tidak dapat diambil: sudah ada catatan atau tanda untuknya. Bangku itu dapat dipindahkan.
room-is-full = Denah tidak dapat lebih besar lagi.
room-is-small = Baris atau lajur terakhir tidak dapat diambil.
seats-leave-again = { $key } sekali lagi menutup denah; perubahannya tidak disimpan
seats-found = Denah yang belum sempat disimpan ada di sini lagi.
name-for-seat = Nama murid di { $seat }:
names-stay-here = Hanya di komputer ini: tidak ikut ke berkas sesi, salinan, atau cetakan.
names-not-read = Nama murid tidak dapat dibaca: { $why }
name-not-kept = Nama ini belum tersimpan: { $why }
why-no-seats = belum ada denah tempat duduk; { $key } membuatnya
seat-map-title = Siapa sudah bicara
seat-map-signs = { $silent } belum bicara   { $heard } sudah, berapa kali
not-heard-yet = belum bicara
seat-silent = { $seat } belum bicara
board-silent = belum bicara
board-reaction = reaksi { $seconds }
reaction-title = Waktu reaksi
reaction-label = Tanda dimundurkan (detik)
reaction-hint = 0 sampai 10, misalnya 0,4: jarak antara melihat dan menekan tombol; berlaku untuk tanda berikutnya
reaction-wrong = tulis angka 0 sampai 10, misalnya 0,4
reaction-on = pakai
quiet-back = { $key } menampilkan semuanya lagi
instrument-help-title = Bantuan instrumen
instrument-help-filter = ketik kode, kata, atau aturan
instrument-answers = menjawab
instrument-about = kegunaan
instrument-omits = tidak mencatat
instrument-rule = aturan { $n }
instrument-source = sumber
instrument-licence = lisensi
instrument-adapted = disusun kembali dengan kata sendiri
instrument-note = catatan
instrument-asks = Ditanyakan: { $what }.
find-instrument = ketik beberapa huruf; { $key } membaca isinya
why-no-instrument = belum ada instrumen yang dipilih
sheet-title = Lembar
sheet-count = { $weighed } dari { $sought } ditimbang
sheet-part = bagian { $part } dari { $parts }
sheet-from-plan = Dari rencana
sheet-no-evidence = tanpa bukti
sheet-no-occasion = tidak ada kesempatan
sheet-undecided = tingkat belum dipilih
write-look = { $key } apa yang menunjukkannya
why-no-sheet = tidak ada lembar di antara instrumen sesi ini
why-occasion = untuk ini selalu ada kesempatan
why-one-part = lembar ini menimbang pelajaran sebagai satu bagian
mode-sheet = LEMBAR
mark-named = { $what } { $mark }
plan-watched = diamati dengan { $names }
plan-unwatched = diamati dengan catatan saja; Enter memilih instrumen
figures-title = Angka
figures-silent = belum bicara: { $seats }
retag-title = Kode mana yang dibetulkan?
retag-what = Kode: { $code }
retag-give = pindahkan semua tandanya
retag-give-doc = Semua tandanya menjadi tanda kode lain; kode ini tetap ada, kosong.
retag-merge = gabungkan dengan kode lain
retag-merge-doc = Semua tandanya menjadi tanda kode lain, dan kode ini dilepas dari instrumen.
retag-rename = beri kata lain
retag-rename-doc = Tandanya tetap; hanya kata di papan, catatan, dan laporan yang berubah.
retag-to = { $code } menjadi kode mana?
marks-count = { $n } tanda
retagged = { $n } tanda "{ $from }" kini "{ $to }"
merged = "{ $from }" digabungkan dengan "{ $to }"
renamed = "{ $from }" kini bernama "{ $to }"
field-word =
    { $tongue ->
        [id] kata Indonesia
       *[en] kata Inggris
    }
field-seat = bangku
hint-seat = seperti S4; kosong: tanpa bangku
not-a-seat = tidak ada bangku bernama itu
why-no-other-code = tidak ada kode lain yang dicatat dengan cara yang sama
why-code-stays = instrumen ini memerlukan setiap kodenya; pindahkan saja tandanya
why-overlap = dua keadaan yang saling meniadakan akan berlangsung bersamaan
retime-end-prompt = Berakhir pada menit ke berapa, misalnya 21:10?
the-teacher = guru
the-class = kelas
tap-line = { $tap } sesudah { $seconds }
dismiss-with = { $key } sembunyikan
note-struck = catatan #{ $n } dihapus; { $key } mengembalikan
note-stands = catatan #{ $n } dikembalikan
action-seen-now = terlihat: { $text }
action-seen-here = tindak lanjut terlihat pada catatan #{ $n }
action-not-seen-here = tanda terlihat pada catatan #{ $n } dilepas
choose-which = Yang mana?
put-times-right = Betulkan
hint-clock = pukul berapa, misalnya 07.30
hint-end = pukul berapa, misalnya 08.40; kosongkan bila pelajaran masih berjalan
hint-gap = menit:detik sejak pelajaran mulai, misalnya 24:00–27:10; kosongkan untuk menghapusnya
field-gap = { $gap }, menit
not-a-clock = tulis seperti 07.30
not-a-gap = tulis seperti 24:00–27:10
ends-too-early = selesai lebih dulu daripada mulai

### Berpikir bersama

talk = Percakapan
evidence = Bukti
talk-when =
    { $when ->
        [before] sebelum pelajaran
       *[after] sesudah pelajaran
    }
write-turn = ucapan { $name }
begin-talk = Ketik kalimat pertama; percakapan mengikuti panduan { $guide }.
other-guide = { $key } panduan lain
talk-without-lesson = Pelajaran belum dicatat, jadi belum ada bukti untuk dirujuk. Berbicara tetap bisa.
talk-share = { $mentor } : { $mentee }
talk-share-base = dari { $n } kata
unfounded = { $glyph } tanpa bukti
opens = { $name } berbicara lebih dulu
mentor-holds = { $name } memegang { $percent } dari { $n } kata. Beri jeda, lalu satu pertanyaan.
mode-silence = HENING
silence = waktu hening
silence-over = waktu habis, tulis sampai selesai
write-unseen = tulis yang terpikir; { $name } belum melihatnya
say-ready = { $key } bila sudah selesai
unseen-thanks = Terima kasih, { $name }. Tulisan ini tertutup.
pass-to-write = { $key } menyerahkan pena kepada { $other }. Terima kasih, { $name }.
handover-unseen = Silakan { $first } menulis. { $other }, mohon tidak melihat layar sebentar.
handover-ready-unseen = { $key } bila { $name } siap menulis
both-written = { $key } membuka bersama: keduanya sudah selesai
confirm-open-silence = Yang ditulis keduanya dibuka bersama dan menjadi ucapan. Setelah terbuka tidak dapat ditutup lagi.
why-written = sudah ada yang ditulis
why-not-ready = { $name } belum selesai menulis
listens-here = { $name } menyimak pada langkah ini
advice-locked = Saran terbuka bila { $name } memintanya: { $key }
advice = saran
advice-asked = { $name } meminta saran
advice-asked-now = { $name } meminta saran; { $key } membatalkan
why-advice-locked = { $name } belum meminta saran
why-advice-asked = saran sudah diminta
purpose-feelings = perasaan dulu; sebab-sebabnya nanti
purpose-strengths = dua hal yang berjalan, masing-masing dengan buktinya: { $n } dari 2
purpose-teaching = { $mentee } mengajari { $mentor } sesuatu
think-first = berpikir dulu dalam hening, { $time }: { $key }
brought-along = Bekal
chair-turn = giliran { $name }
chair-over = lewat { $time }
chair-time = waktu { $share }
chair-words = kata { $share }
chair-taken = giliran bicara { $name }; { $key } menjeda
chair-rests = giliran bicara dijeda; { $key } melanjutkan
mentor-holds-time = { $name } memegang { $percent } dari { $n } menit. Beri jeda, lalu satu pertanyaan.
lacks-turn = { $name } belum berbicara
untouched-steps = belum dibicarakan: { $steps }
no-evidence = belum ada yang dirujuk
offer-step-over = { $step } lebih { $n }′ dari rencana { $planned }′
offer-step-short = { $step } kurang { $n }′ dari rencana { $planned }′
offer-unheard = { $n } dari { $of } bangku belum terdengar: { $seats }
offer-longest-wait = waktu tunggu terpanjang { $longest }, median { $seconds }, { $n } pertanyaan
closed-with-strength = Yang berjalan
closed-with-question = Untuk dipikirkan
offer-apart = { $criterion }: selisih { $n } tingkat; { $mentee } { $theirs }, { $mentor } { $others }
offer-answered = { $name } menjawab { $n } dari { $of } catatan
offer-asked = { $n } dari { $of } catatan berupa pertanyaan
offer-thought = { $n } dari { $of } catatan berupa tafsiran
look-for-of = { $step } yang diamati: { $text }
talk-in-header =
    { $phase } · { $when ->
        [before] sebelum
       *[after] sesudah
    }
offer-step-skipped = { $step } tidak sempat
offer-seats = catatan menyebut { $n } bangku, paling sering { $seat }: { $part } dari { $base } catatan
offer-wait = median waktu tunggu { $seconds }, { $n } pertanyaan
cite-prompt = Rujuk catatan, langkah, atau tujuan
choose-guide = Pilih panduan
ideas = Gagasan
idea-kept = disimpan sebagai gagasan
why-nothing-written = belum ada yang ditulis

### Penilaian

own-rating =
    { $role ->
        [mentor] Penilaian mentor
       *[mentee] Penilaian diri
    } · { $name }
together = Menilai bersama
sealed = { $name }: tertutup sampai dibuka bersama
handover = Silakan { $first } menilai. { $other }, mohon tidak melihat layar sebentar.
handover-ready = { $key } bila { $name } siap menilai
handover-thanks = Terima kasih, { $name }. Penilaian ini tertutup.
rated-count = { $n } dari { $total } dinilai
both-rated = Keduanya sudah menilai. { $key } membuka bersama.
not-observed = belum teramati
level-not-chosen = bukti ada, tingkat belum dipilih
needs-evidence = perlu bukti
levels-need-evidence = Tingkat yang masih perlu bukti: { $criteria }. Anda tetap dapat menandatangani.
rating-gap = selisih
talk-first = bicarakan lebih dulu
agreed-level = disepakati
write-rating-note = apa yang menunjukkannya
next-step-title = Langkah berikut
one-small-step = Satu, kecil: siapa, kapan, dan tandanya.
action-text = yang dilakukan
action-owner = penanggung jawab
action-due = tenggat
write-action = apa yang dicoba lebih dulu
hint-due = misalnya 27-11-2026
lacks-action = belum ada tindak lanjut
lacks-due = belum ada tenggat
lacks-signature = { $name } belum menandatangani
signed = { $name } menandatangani, { $date }
changed-since-signed = berubah sesudah ditandatangani
cycle-closed = Siklus ini selesai. { $key } memulai yang berikutnya.
evidence-for-level = Apa buktinya? Yang dipilih dirujuk, dan tingkat { $level } dicatat
nothing-to-cite = belum ada yang dapat dirujuk: tulis dulu satu catatan, langkah, atau tujuan
results-title = Hasil murid
results-note = Berapa murid yang menunjukkan tandanya?
result = { $reached } dari { $of } murid
lacks-result = { $key } mengisi berapa murid
result-field = berapa murid
hint-result = misalnya 6/28 atau 6 dari 28; kosongkan bila belum dihitung
no-result-numbers = Tulis dua bilangan: berapa murid, dari berapa. Misalnya 6/28.
no-result-nobody = Dari nol murid tidak ada yang dapat dihitung.
no-result-more = { $reached } lebih banyak daripada { $of } murid yang ada.
ideas-title = Gagasan
ideas-note = Pikirkan dua cara dulu, lalu pilih satu.
write-idea = satu cara yang dapat dicoba
choose-idea = { $key } menjadikannya tindak lanjut
idea-chosen = sudah menjadi tindak lanjut
one-more-idea = { $key } menulis satu cara lain, baru kemudian memilih
many-actions = Lebih dari tiga masih terbuka. Sedikit dan kecil lebih mungkin terlaksana.
action-support = bantuan
write-support = bantuan yang diperlukan, bila ada
action-answers = menjawab { $what }
came-along-from = dari sesi { $title }, { $date }
claimed-done = dinyatakan selesai, belum terlihat
show-changes = { $key } menampilkan perubahannya
later-changes = Berubah sesudah ditandatangani
later-change = { $at } · { $name }: { $what }
later-changes-unknown = Apa yang berubah tidak tercatat lagi: riwayatnya dihapus, atau berkas ini diubah program lain.
why-unchanged = tidak ada yang berubah sesudahnya
own-criteria = Kriteria sendiri, dari tanda keberhasilan rencana
rater-agreement = Kesesuaian kedua penilaian
rated-alike = Sepakat { $alike } dari { $all }, selisih paling jauh { $largest }.
within-one = Sama atau berselisih satu tingkat: { $within } dari { $all }.
unobserved-outside = { $n } kriteria di luar hitungan: belum teramati oleh salah satu.
nothing-rated-by-both = belum ada kriteria yang dinilai keduanya
all-one-level = semua penilaian satu tingkat yang sama
undefined = – ({ $why })
agreement-in-figures = Dalam angka
figure-line = { $name }: { $figure }
exact-agreement = tepat sama
within-one-agreement = sama atau berselisih satu
kappa = kappa Cohen
kappa-linear = kappa berbobot (linear)
kappa-quadratic = kappa berbobot (kuadrat)
alpha-nominal = alfa Krippendorff (nama)
alpha-ordinal = alfa Krippendorff (urutan)
alpha-interval = alfa Krippendorff (bilangan)
few-criteria = Untuk beberapa kriteria saja angka-angka ini goyah: satu tingkat mengubahnya jauh. Pegang jumlah di atas.
bands-title = Bila sekolah meminta predikat
agreed-sum = Tingkat yang disepakati: { $sum } ÷ ({ $observed } × { $highest }) × 100 = { $percent }
no-level-agreed = belum ada tingkat yang disepakati
bands-are-no-verdict = Predikat ini dihitung dari satu pelajaran saja. Ia bukan penilaian atas gurunya.
shared-strength = kekuatan bersama
shared-goal = tujuan bersama
blind-spot = perlu dilihat bersama
hidden-strength = kekuatan tersembunyi
rate-in-words = { $key } menulis, { $clear }: belum teramati
words-lacking = bukti ada, belum ditulis
write-agreed = apa yang kita simpulkan bersama
choose-rubric = Pilih rubrik
no-rubric = { $key } memilih rubrik
mentee-first = Sebaiknya { $name } menilai lebih dulu.
choose-level = 1–{ $last } memilih, { $key }: belum teramati
choose-agreed = 1–{ $last } memilih tingkat yang disepakati
has-rated = { $name } selesai menilai
pass-to-rate = { $key } menyerahkan pena kepada { $name }
agreed-count = { $n } dari { $total } disepakati
rubric-greeting = Menilai bersama dimulai dari rubrik: apa yang dapat dilihat pada setiap tingkat. Masing-masing menilai sendiri lebih dulu, lalu keduanya dibuka bersama.
came-along = dari sesi sebelumnya
add-action = { $key } menambah tindak lanjut
signatures = Tanda tangan
sign-here = { $key } menandatangani
page-ready = { $key } membuka halaman untuk dicetak

unsent-note = Catatan { $name } belum masuk, masih di baris tulis: "{ $start }"
unsent-mark = Tanda { $name } belum lengkap, masih di papan kode: "{ $start }"
unsent-turn = Ucapan { $name } belum masuk, masih di baris tulis: "{ $start }"

### Halaman cetak, dan sesi untuk dibaca di terminal

report-people = Mengajar: { $mentee } · Mendampingi: { $mentor }
report-focus = Fokus
report-goal-sign = terlihat bila
report-evidence = Bukti
report-agreed = Yang disepakati
report-next-step = Langkah berikut
report-signatures = Tanda tangan
report-at = { $at }
report-lesson-span = { $day }, { $from }–{ $to }
report-lesson-since = { $day }, sejak { $from }; pelajaran masih berjalan
report-lesson-scheduled = Dijadwalkan { $moment }
report-minutes = { $minutes } menit
report-in-figures = Dalam angka:
report-notes = { $count } catatan: { $seen } bukti, { $thought } tafsiran, { $asked } pertanyaan
report-observed = Pelajaran berjalan { $lesson } menit; yang diamati { $observed } menit ({ $percent })
report-step-over = { $step }: lebih { $over } menit dari { $planned } menit yang direncanakan
report-step-not-reached = { $step }: tidak sempat dimulai
report-seats = Catatan menyebut { $seats } bangku; yang paling sering { $seat }, dalam { $part } dari { $base } catatan
report-wait = Median waktu tunggu sesudah bertanya { $median }, dari { $questions } pertanyaan
report-talk-share = Porsi bicara: { $mentee } { $theirs }, { $mentor } { $others }, dari { $words } kata
report-time-share = Porsi waktu: { $mentee } { $theirs }, { $mentor } { $others }, dari { $minutes } menit giliran bicara
report-advice-asked = Saran yang diminta:
report-more-notes = { $count } catatan lain ada dalam berkas sesi
report-no-focus = Fokus belum dipilih.
report-no-evidence = Belum ada catatan.
report-none-agreed = Belum ada tingkat yang disepakati.
report-no-action = Belum ada langkah berikut.
report-level = { $criterion }: { $level }
report-action-owner = Penanggung jawab: { $owner }
report-action-due = Penanggung jawab: { $owner } · Tenggat: { $due }
report-sign-here = { $name }: ______________________________ tanggal ______________
report-signed = { $name }: ______________________________ (menandatangani di layar { $moment })
report-kind =
    { $kind ->
        [seen] bukti
        [thought] tafsiran
       *[asked] pertanyaan
    }
report-gap =
    { $kind ->
        [interrupted] pelajaran terhenti
        [not-observing] tidak mengamati
        [cannot-see] tidak terlihat
       *[machine-away] komputer tertidur
    }
report-tap =
    { $tap ->
        [question-ends] waktu tunggu: pertanyaan selesai
        [answer-starts] waktu tunggu: murid mulai menjawab
        [answer-ends] waktu tunggu: jawaban selesai
       *[teacher-reacts] waktu tunggu: guru menanggapi
    }
report-status =
    { $status ->
        [open] terbuka
        [done] selesai
       *[dropped] dilepas
    }
report-agreement = Kesepakatan
report-plan = Rencana
report-teaching = Mengajar
report-thinking = Berpikir bersama
report-assessment = Penilaian
report-drafts = Sedang ditulis
report-margin = Catatan pinggir
report-ideas = Gagasan
report-actions = Tindak lanjut
report-created = Dibuat { $day } · id { $id }
report-follows = Melanjutkan sesi { $session }
report-purpose = Maksud kunjungan
report-sees = Siapa melihat apa
report-closing = Menit penutup
report-closing-strength = Yang berjalan
report-closing-question = Untuk dipikirkan
report-closing-talk = Percakapan: { $at }
report-wants = Harapan
report-stop-word = Kata jeda
report-consent = { $name } sepakat, { $moment }
report-teacher = guru
report-pupils = murid
report-expected = antisipasi
report-support = dukungan
report-look-for = diamati
report-plan-b = cadangan
report-beside = { $name } pada { $thing }, { $moment }
report-by = { $name }, { $moment }
report-moved-on = ke langkah { $step }
report-mark = { $instrument }: { $mark }
report-mark-until = { $instrument }: { $mark }, sampai { $until }
report-mark-by-end = { $instrument }: { $mark }, sampai pelajaran selesai
report-the-teacher = guru
report-the-class = kelas
report-gap-until = { $gap }, sampai { $until }
report-gap-open = { $gap }, belum selesai
report-withheld = disimpan sendiri
report-removed = dicoret
report-withdrawn = ditarik
report-left-out = { $count } catatan disimpan sendiri tidak ditampilkan; --all menampilkannya
report-talk =
    Percakapan { $when ->
        [before] sebelum pelajaran
       *[after] sesudah pelajaran
    } · { $guide }
report-without-step = Di luar panduan
report-sealed = Penilaian { $name } masih tersegel sampai dibuka bersama.
report-revealed = Dibuka bersama { $moment }
report-not-observed = belum teramati
report-agreed-level = disepakati: { $level }
report-came-along = dari sesi { $session }
report-came-along-from = dari sesi { $title }, { $day }
report-answers = menjawab { $what }
report-claimed = dinyatakan selesai, belum terlihat
report-results = Hasil murid
report-result = { $reached } dari { $of } murid
report-action-support = Bantuan
report-changed-after = Sesi ini berubah sesudah { $name } menandatangani.
report-seen-in = terlihat pada { $entries }
report-seen-before = terlihat { $times } kali dalam sesi sebelumnya, terakhir { $last }
report-capture-line = catatan
report-talk-line = ucapan
report-board-line = tanda

### Angka sebuah sesi, dalam tabel

figures-number = { $number }
figures-percent = { $percent }
figures-lesson = Pelajaran
figures-plan = rencana dan kenyataan
figures-longer = Dibandingkan rencana, pelajaran { $minutes } menit lebih lama
figures-shorter = Dibandingkan rencana, pelajaran { $minutes } menit lebih singkat
figures-as-planned = Pelajaran berlangsung selama yang direncanakan
figures-planned = rencana (mnt)
figures-elapsed = nyata (mnt)
figures-over = selisih (mnt)
figures-none = Sesi ini belum memakai instrumen.
figures-nothing = Belum ada yang dicatat dengan instrumen ini.
figures-base = Dasar hitungan: { $observed } yang diamati, dari pelajaran selama { $lesson } (menit:detik)
figures-outside = { $count } tanda di luar waktu yang diamati tidak ikut dihitung
figures-closed = { $count } keadaan baru berakhir bersama pelajaran
figures-code = kode
figures-count = banyaknya
figures-per-minute = per menit
figures-total = jumlah (dtk)
figures-mean = rata-rata (dtk)
figures-sd = simpangan baku (dtk)
figures-between = jeda rata-rata (dtk)
figures-of-time = porsi waktu
figures-of-marks = porsi tanda
figures-by-seat = menurut bangku
figures-by-answer = menurut keterangan
figures-by-step = menurut langkah
figures-nobody = tanpa bangku
figures-boxes = { $observed } selang diamati dari { $due } yang ada; { $partial } tidak utuh, { $missed } terlewat, { $unseen } jatuh dalam jeda
figures-box = selang
figures-of-boxes = porsi selang
figures-any = salah satu dari beberapa kode
figures-levels = tingkat
figures-no-level = tanpa tingkat
figures-no-occasion = tak ada kesempatan
figures-undecided = belum dipilih
figures-beats = { $beats } ketukan dalam { $sequences } rangkaian, { $repeated } di antaranya melanjutkan kode sebelumnya; matriks berisi { $all } pasangan
figures-matrix = dari ↓ ke →
figures-sum = jumlah
figures-of-beats = porsi ketukan
figures-of-matrix = porsi matriks
figures-ratios = rasio
figures-value = nilai
figures-met = acuan lama
figures-regions = daerah matriks
figures-looks = { $made } potret diambil dari { $due } yang jatuh waktunya; { $missed } terlewat, { $unseen } jatuh dalam jeda
figures-look = potret
figures-of-looks = porsi potret
figures-measures = ukuran
figures-at-task = Mengerjakan tugas: { $part } dari { $base } tanda ({ $percent })
figures-task = tugas
figures-by-sweep = menurut sapuan
figures-after-question = sesudah bertanya
figures-after-answer = sesudah jawaban
figures-wait = waktu tunggu (dtk)
figures-median = median
figures-quartiles = kuartil
figures-range = terpendek–terpanjang
figures-enough = 3 dtk atau lebih
figures-ended-by-teacher = { $part } dari { $base } waktu tunggu sesudah bertanya berakhir karena guru bicara lagi
figures-untimed = { $count } pertanyaan tanpa waktu tunggu yang tercatat
figures-said = { $count } sumbangan bicara
figures-evenness = Pemerataan di antara semua bangku: indeks Gini { $gini } (0 = merata); yang terbanyak { $most } kali rata-rata
figures-unheard = Belum pernah bicara: { $seats }
figures-unaddressed = Belum pernah diajak bicara: { $seats }
figures-whom = dari → kepada
figures-pupil = murid
figures-seat = bangku
figures-spoke = bicara
figures-addressed = diajak bicara
figures-by-row = baris bangku
figures-row = baris { $row }
figures-of-all = porsi
figures-sought = { $count } hal yang dicari; { $unweighed } belum ditimbang, { $unfounded } punya tingkat tanpa bukti
figures-weighed = tingkat yang dicatat
figures-all = seluruhnya
figures-segment = bagian { $segment }
figures-areas = ranah
figures-elements = unsur
figures-unweighed = belum ditimbang

### Baris perintah

no-terminal = cothink perlu dijalankan di terminal
file-for-home = ini bukan folder, jadi data tidak dapat disimpan di sini; pilih folder lain dengan --home atau COTHINK_HOME
no-home = tidak ada folder untuk menyimpan data; beri dengan --home
no-session = tidak ada sesi "{ $name }"; cothink list menampilkan semuanya
several-sessions = "{ $name }" cocok dengan { $n } sesi; tulis lebih panjang
no-instrument = sesi ini tidak memakai instrumen "{ $name }"
instruments-of-session = yang dipakai: { $names }
no-definition = tidak ada { $kind } "{ $name }"; cothink catalog menampilkan semuanya
withheld-on-paper = --all tidak dapat dipakai bersama { $paper }: yang disimpan sendiri tidak dicetak
file-is-sound = { $path }: baik
left-journal = { $path }: jurnal { $n } baris, belum seluruhnya masuk berkas
left-mine = { $path }: versi sendiri dari berkas yang diubah program lain
left-rescued = { $path }: disimpan di sini karena berkas sesinya tidak dapat ditulis
recovered-copy = { $path } sudah kembali ke berkas sesinya
left-kept = { $path }: salinan dari yang tidak cocok
recovered-from = berkasnya tidak terbaca; dipakai cadangan { $path }
recovered-apart = versi sendiri menjadi sesi tersendiri: { $path }
help-program = Dua guru, satu pelajaran: merencanakan, mengamati, merenungkan, dan menilainya bersama.
help-usage = Pemakaian
help-arguments = Argumen
help-options = Pilihan
help-commands = Perintah
help-examples = Contoh
help-open = Membuka sebuah sesi di layar penuh.
help-demo = Membuka contoh sesi yang sudah terisi, di tempatnya sendiri.
help-new = Memulai sesi baru dan mencetak nama berkasnya.
help-list = Menampilkan semua sesi, yang terbaru lebih dulu.
help-show = Mencetak sebuah sesi untuk dibaca, untuk program lain, atau untuk kertas.
help-figures = Mencetak angka sebuah sesi dan semua instrumennya, masing-masing dengan dasarnya.
help-check = Memeriksa berkas sesi dan berkas pengaturan, lalu menunjukkan yang salah.
help-recover = Menampilkan yang tertinggal sesudah program terhenti; dengan SESSION, memasukkannya ke berkas.
help-keys = Menampilkan semua perintah di layar beserta tombolnya.
help-catalog = Menampilkan templat, panduan, rubrik, instrumen, siklus, dan predikat yang ada.
help-completions = Mencetak pelengkap perintah untuk sebuah shell.
help-man = Mencetak halaman manual.
arg-home = Folder tempat segalanya disimpan; selain itu COTHINK_HOME, atau folder data sistem
arg-lang = Bahasa: id atau en
arg-help = Menampilkan bantuan ini
arg-version = Menampilkan versi
arg-session = Sesi: id, awal id yang unik, sebuah berkas, atau last
arg-phase = Fase pembuka: plan, teach, think, atau assess
arg-pen = Pemegang pena: mentor atau mentee
arg-read-only = Hanya membaca, tanpa menulis apa pun
arg-title = Judul pelajaran
arg-mentor = Nama mentor, seperti "Bu Sari"
arg-mentee = Nama mentee, seperti "Pak Andi"
arg-subject = Mata pelajaran
arg-class = Kelas
arg-school = Sekolah
arg-focus = Pertanyaan mentee: apa yang ingin diketahui dari pelajaran ini
arg-at = Waktu pelajaran, seperti "2026-11-24 07:30"
arg-minutes = Lama pelajaran dalam menit
arg-cycle = Batas waktu tiap fase, menurut id-nya; daftarnya: cothink catalog cycles
arg-instrument = Instrumen untuk mengamati pelajaran, boleh beberapa; daftarnya: cothink catalog instruments
arg-seats = Bangku di kelas, baris lalu kolom: 5x6
arg-template = Templat rencana; cothink catalog templates menampilkan semuanya
arg-follows = Sesi sebelumnya dalam siklus; tindak lanjut yang terbuka ikut
arg-only-instrument = Hanya angka instrumen ini, menurut id-nya
arg-json = Mencetak JSON
arg-all = Menyertakan yang disimpan sendiri
arg-markdown = Mencetak satu halaman Markdown untuk kertas
arg-html = Mencetak halaman yang sama sebagai HTML: buka di peramban, lalu cetak pada kertas A4
arg-files = Berkas yang diperiksa
arg-kind = Jenisnya: templates, guides, atau rubrics
arg-shell = Shell: bash, elvish, fish, powershell, atau zsh
usage-unknown-argument = tidak ada pilihan "{ $argument }"
usage-unknown-command = tidak ada perintah "{ $name }"
usage-bad-value = "{ $value }" tidak dapat dipakai untuk { $argument }
usage-missing = masih perlu: { $arguments }
usage-without-value = { $argument } perlu nilai
usage-conflict = { $argument } tidak dapat dipakai bersama { $other }
usage-twice = { $argument } hanya dapat diberikan sekali
usage-not-text = ada argumen yang bukan teks UTF-8
usage-other = perintah ini tidak dimengerti ({ $words })
usage-perhaps = maksudnya { $name }?
usage-choices = pilihannya: { $choices }
usage-see = { $command } --help menjelaskannya
usage-skipped = jam itu tidak pernah ada: jarum jam dimajukan melewatinya; tulis jam lain
usage-minutes = tulis angka dari 1 sampai { $most }
usage-date = tulis seperti 2026-11-24 07:30
not-printed = hasilnya tidak dapat dicetak: { $why }
made-all-the-same = sesinya tetap dibuat: { $path }
terminal-fails = terminal ini tidak dapat dipakai: { $why }
no-session-yet = belum ada sesi; cothink new atau cothink demo membuatnya
which-sessions = yang cocok: { $ids }
cannot-be-read = tidak terbaca: { $path }
check-explains = cothink check { $path } menunjukkan yang salah
problems-in-file = { $n } hal tidak cocok dalam sesi ini

### Kesalahan: apa, di mana, apa yang dapat dilakukan

place = { $file }, baris { $line }, kolom { $column }
at-place = { $place }: { $what }
rest-is-used = Selebihnya tetap dipakai.
not-text = berkas ini bukan teks UTF-8
cut-short = berkas ini terpotong
too-deep = kurung bersarang terlalu dalam
trailing = ada sesuatu sesudah akhir berkas
unknown-field = tidak ada isian "{ $name }"
unknown-name = "{ $name }" tidak dikenal
known-names = yang dikenal: { $names }
missing-field = isian "{ $name }" tidak ada
field-twice = "{ $name }" ditulis dua kali
expected =
    { $wanted ->
        [text] di sini seharusnya teks di antara tanda petik, seperti "begini"
        [number] di sini seharusnya angka
        [whole] di sini seharusnya angka bulat, tanpa titik atau koma
        [yes-or-no] di sini seharusnya true atau false
        [list] di sini seharusnya daftar di antara [ dan ]
        [list-end] di sini seharusnya koma, atau ] yang menutup daftar
        [map] di sini seharusnya pasangan di antara kurung kurawal
        [map-end] di sini seharusnya koma, atau kurung kurawal penutup
        [fields] di sini seharusnya isian di antara ( dan )
        [fields-end] di sini seharusnya koma, atau ) yang menutup isian
        [comma] di sini seharusnya koma
        [colon] di sini seharusnya titik dua
       *[name] di sini seharusnya nama isian atau nama lain, tanpa tanda petik
    }
out-of-place-sign = "{ $sign }" tidak pada tempatnya
bad-escape = sesudah \ dalam teks ada tanda yang tidak dikenal; tulis \\ untuk \ itu sendiri
out-of-reach = angka ini terlalu besar atau terlalu kecil
no-date-in-file = ini bukan tanggal; tulis seperti "2026-11-24", atau "2026-11-24T07:30:00+07:00" bila dengan jam
unfit-value = nilai ini tidak dapat dipakai di sini
not-an-id = teks ini bukan id
instead-of-no-id = id terdiri atas a–z, 0–9, - dan _, paling banyak 31 huruf; id kode ada pada instrumennya, di berkas ini juga
unreadable = tidak dapat dibaca di sini ({ $words })
unknown-context = tidak ada keadaan "{ $name }"
unknown-command = tidak ada perintah "{ $id }"; cothink keys menampilkan semuanya
not-a-key = "{ $keys }" bukan tombol; tulis seperti "C-o u", "F6", "S-tab"
steals-typing = { $keys } dipakai untuk mengetik; di dalam teks tidak dapat menjadi perintah
out-of-place = { $keys }: "{ $command }" tidak pernah berlaku di keadaan itu
keys-overlap = { $keys } bertabrakan dengan { $other } ({ $command }); lepaskan dulu dengan "{ $written }": ""
not-a-colour = "{ $name }" bukan warna; tulis nama dari palette, nama dari 16 warna, angka 0–255, atau #rrggbb
theme-circle = tema "{ $name }" mewarisi dirinya sendiri
misnamed = id "{ $id }" tidak sama dengan nama berkasnya
untranslated =
    { $place }: teks { $tongue ->
        [id] Indonesia
       *[en] Inggris
    } belum ada
blank = { $place }: kosong
id-twice = { $place }: id "{ $id }" dipakai dua kali
wrong-count = { $place }: berisi { $found }, seharusnya { $least } sampai { $most }
descriptors = { $place }: { $found } deskriptor untuk { $levels } tingkat
unknown-stage = { $place }: tidak ada tahap "{ $stage }"
column-twice = { $place }: kolom ini sudah ada
no-time = { $place }: waktunya nol
unknown-reference = { $place }: tidak ada "{ $id }" di berkas ini; periksa ejaannya, atau tambahkan
unusable-key = { $place }: "{ $key }" tidak dapat menjadi tombol kode; pakai satu huruf, angka, atau tanda baca selain "-"
key-twice = { $place }: tombol "{ $key }" sudah dipakai kode lain; pilih tombol lain
only-states = { $place }: hanya kode yang berlangsung (lasts: true) yang dapat saling mengakhiri
no-descent = { $place }: harus lebih kecil daripada yang di atasnya
not-from-nil = { $place }: yang terakhir harus mulai dari 0
too-much = { $place }: { $found } terlalu banyak, paling banyak { $most }
silent-opens = { $place }: yang hanya mendengarkan tidak dapat sekaligus membuka langkah ini
no-range = { $place }: angkanya harus naik
disk-full = disk penuh
no-permission = tidak ada izin
not-there = tidak ada
already-there = sudah ada
not-a-file = bukan berkas
not-a-folder = bukan folder
leads-nowhere = tautan ini menuju sesuatu yang tidak ada
too-large = berkas ini terlalu besar
bad-name = nama berkas ini tidak dapat dipakai
busy = sedang dipakai program lain
unreachable = disk di jaringan tidak terjangkau
disk-broken = disk gagal membaca atau menulis
other-trouble = tidak dapat dipakai di sini ({ $words })
newer-format = berkas ini dari cothink yang lebih baru (format { $found }; di sini { $known }); perbarui program
unsound-id-twice = id "{ $id }" dipakai dua kali
unsound-number-twice = nomor #{ $n } dipakai dua kali
unsound-more-than-all = { $reached } dari { $of } murid tidak mungkin
unsound-dangling = merujuk "{ $id }", yang tidak ada
unsound-time = waktu { $at } terlalu jauh dari awal pelajaran
unsound-minutes = { $minutes } menit terlalu lama untuk satu pelajaran
unsound-end = selesai sebelum mulai
unsound-stop = pelajaran selesai tanpa pernah mulai
unsound-level = tingkat { $level } tidak ada; rubrik ini punya { $levels } tingkat
unsound-criterion = rubrik ini tidak punya kriteria "{ $id }"
unsound-open = penilaian terbuka sebelum dibuka bersama
unsound-seal = segel ini tidak dapat dibuka
unsound-signature = tanda tangan untuk sesuatu yang belum ditulis
unsound-definition = salinan ini tidak lengkap atau tidak cocok
unsound-nameless = nama belum diisi
unsound-instrument = instrumen "{ $id }" tidak dipilih dalam sesi ini
unsound-way = instrumen "{ $id }" tidak mencatat dengan cara ini
unsound-code = instrumen ini tidak punya kode "{ $id }"
unsound-lasts = "{ $id }" berlangsung: tulis sebagai Span
unsound-moment = "{ $id }" sesaat: tulis sebagai Point
unsound-overlap = "{ $id }" mulai selagi #{ $other }, keadaan dari kelompok yang sama, belum selesai
unsound-answer = jawaban untuk "{ $id }" tidak ada atau ada dua
unsound-seat = bangku "{ $id }" tidak ada di denah
unsound-seat-taken = bangku "{ $id }" ada di tempat bangku lain
unsound-party = pembicara atau lawan bicaranya tidak cocok dengan jenis ini
unsound-off-beat = tidak ada kotak yang mulai pada { $at }
unsound-box-twice = sudah ada kotak pada { $at }
unsound-occasion = "{ $id }" bertanda tidak ada kesempatan, padahal bertingkat atau selalu ada kesempatannya
unsound-segment = bagian pelajaran ke-{ $segment } tidak ada
instead-of-no-instrument = mulai sesi dengan instrumennya: cothink new … --instrument ID
instead-of-way = tandanya ditulis sebagai { $written }
instead-of-id-twice = beri masing-masing id sendiri; kode dan bangku cukup disebut sekali
instead-of-number-twice = beri masing-masing n sendiri
instead-of-time = at dan until dihitung dalam seperseribu detik sejak pelajaran dimulai; paling jauh 10.000 jam, dan 48 jam sebelumnya
instead-of-end = until adalah saat selesai, dihitung sejak awal pelajaran seperti at; bukan lamanya
instead-of-overlap = #{ $other } harus selesai (until) paling lambat pada saat itu
instead-of-party = di sini seharusnya { $party }
instead-of-off-beat = kotak mulai pada 0, { $first }, { $second }, dan seterusnya
instead-of-box-twice = satukan semua kode satu kotak dalam satu codes
instead-of-segment = pilihannya 1 sampai { $of }
instead-of-dangling = periksa ejaannya, atau hapus rujukannya
journal-line = baris { $line } rusak
journal-does-not-fit = langkah pada baris { $line } tidak cocok dengan sesi
journal-of-another = milik sesi lain
journal-file-changed = berkas sesi diubah program lain
journal-torn = baris terakhir jurnal terpotong dan dilewati
journal-spoilt = jurnal hanya terbaca sebagian: { $why }
journal-kept = jurnal hanya terpakai sebagian ({ $why }); salinannya: { $path }
left-beside = ada versi lain di sampingnya: { $path }
changed-elsewhere = berkas diubah program lain; yang dikerjakan di sini digabungkan ke dalamnya
rescued = Berkas sesi tidak dapat ditulis ({ $why }). Semuanya disimpan di { $path }. Bila sudah dapat ditulis lagi, kembalikan dengan: cothink recover { $session }
migrated = berkas format { $from }, dibaca sebagai format terbaru

### Hari dan tanggal

weekday-short =
    { $n ->
        [1] Sen
        [2] Sel
        [3] Rab
        [4] Kam
        [5] Jum
        [6] Sab
       *[7] Min
    }
weekday-long =
    { $n ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }
month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] Mei
        [6] Jun
        [7] Jul
        [8] Agu
        [9] Sep
        [10] Okt
        [11] Nov
       *[12] Des
    }
month-long =
    { $n ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }
pattern-day = { $weekday } { $day } { $month }
pattern-day-of-year = { $day } { $year }
pattern-moment = { $date }, { $clock }
pattern-date = { $weekday }, { $day } { $month } { $year }
pattern-clock = { $hour }.{ $minute }
pattern-day-and-clock = { $day } pukul { $clock }
decimal-mark = ,
pattern-seconds = { $n } dtk
pattern-hours = { $hours } j { $minutes }′
minutes = { $n }′
pattern-percent = { $n } %
today = hari ini
tomorrow = besok
day-after-tomorrow = lusa

### Yang diubah, sebagaimana disebut oleh urungkan

change-scheduled = waktu pelajaran
change-minutes = lama pelajaran
change-follows = lanjutan sesi
change-title = judul
change-subject = mata pelajaran
change-class = kelas
change-school = sekolah
change-mentor-name = nama mentor
change-mentee-name = nama mentee
change-focus = fokus
change-purpose = maksud kunjungan
change-sees = siapa melihat apa
change-stop-word = kata jeda
change-section = bagian rencana
change-goal = tujuan
change-goal-sign = tanda tujuan
change-step = langkah
change-step-teacher = kegiatan guru
change-step-pupils = kegiatan murid
change-step-expected = antisipasi
change-step-support = dukungan
change-step-look-for = yang diamati
change-step-plan-b = rencana cadangan
change-step-stage = tahap langkah
change-step-minutes = menit langkah
change-step-goals = tujuan langkah
change-step-strategy = strategi langkah
change-margin = catatan pinggir
change-margin-on = tempat catatan pinggir
change-template = templat
change-lesson-start = mulai pelajaran
change-lesson-end = selesai pelajaran
change-entry-at = waktu catatan
change-give = suara yang memiliki
change-note-kind = jenis catatan
change-instrument = instrumen
change-codes = kode-kode instrumen
change-reaction = waktu reaksi
change-seats = denah tempat duduk
change-mark = tanda
change-box = kotak
change-beat = ketukan
change-snapshot = potret
change-sweep = sapuan
change-look = yang dicari
change-next-step = langkah pelajaran
change-gap = jeda
change-reply = jawaban
change-withhold = simpan sendiri
change-remove = penghapusan
change-withdraw = penarikan
change-note = catatan
change-talk = percakapan
change-turn = ucapan
change-idea = gagasan
change-guide = panduan
change-guide-step = langkah panduan
change-cite = rujukan
change-rubric = rubrik
change-sealed = penilaian tertutup
change-reveal = pembukaan bersama
change-rating = penilaian
change-agreed = tingkat yang disepakati
change-action = tindak lanjut
change-action-support = bantuan untuk tindak lanjut
change-advice = saran
change-ask-advice = permintaan saran
change-chair = giliran bicara
change-closing = menit penutup
change-cycle = waktu siklus
change-goal-result = hasil murid
change-hand-over = serah terima
change-ledger = catatan waktu
change-unseen-words = yang ditulis dalam hening
change-silence = waktu hening
change-wants = yang diharapkan dari sesi
change-action-sign = tanda tindak lanjut
change-action-owner = penanggung jawab
change-action-due = tenggat
change-action-status = status tindak lanjut
change-action-seen = yang terlihat dari tindak lanjut
change-consent = kesepakatan
change-sign = tanda tangan
change-draft = tulisan

### Perintah: nama dan kegunaan

cmd-accept = buka / simpan
cmd-accept-doc = Membuka yang dipilih, atau menyimpan yang ditulis.
cmd-leave = keluar selangkah
cmd-leave-doc = Keluar satu langkah; yang ditulis tetap ada.
cmd-undo = urungkan
cmd-undo-doc = Mengurungkan langkah terakhir.
cmd-redo = ulangi
cmd-redo-doc = Mengulangi langkah yang diurungkan.
cmd-new-line = baris baru
cmd-new-line-doc = Memulai baris baru di dalam teks.
cmd-copy = salin
cmd-copy-doc = Menyalin yang dipilih ke papan klip.
cmd-external-editor = penyunting lain
cmd-external-editor-doc = Membuka teks ini di penyunting pilihan sendiri.
cmd-move-up = naikkan
cmd-move-up-doc = Memindahkan butir ini ke atas.
cmd-move-down = turunkan
cmd-move-down-doc = Memindahkan butir ini ke bawah.
cmd-remove = hapus
cmd-remove-doc = Menghapus butir ini; dapat diurungkan.
cmd-empty-form = kosongkan isian
cmd-empty-form-doc = Mengosongkan isian ini; dapat diurungkan.
cmd-give-to-other = jadikan milik rekan
cmd-give-to-other-doc = Memindahkan butir ini ke nama rekan, misalnya bila pena di tangan yang salah.
cmd-cite = rujuk bukti
cmd-cite-doc = Merujuk catatan, langkah, atau tujuan.
cmd-find = cari
cmd-find-doc = Mencari kata.
cmd-next-stop = berikutnya
cmd-next-stop-doc = Ke perhentian berikutnya di fase ini.
cmd-previous-stop = sebelumnya
cmd-previous-stop-doc = Ke perhentian sebelumnya di fase ini.
cmd-follow-citation = ikuti rujukan
cmd-follow-citation-doc = Ke catatan yang dirujuk, lalu ke langkah rencananya.
cmd-ledger = waktu
cmd-ledger-doc = Waktu yang sudah diberikan tiap fase, dan batas waktu siklusnya.
cmd-hand-over = serah terima
cmd-hand-over-doc = Menyerahkan sesi agar dilanjutkan sendiri oleh yang lain.
cmd-news = yang baru
cmd-news-doc = Yang ditulis sejak sesi ini diserahkan.
cmd-closing-minute = menit penutup
cmd-closing-minute-doc = Dua hal yang berjalan, satu pertanyaan, dan waktu percakapan.
cmd-loose-ends = yang belum terjalin
cmd-loose-ends-doc = Klaim tanpa bukti, pengamatan yang terlewat, temuan tanpa tindak lanjut.
cmd-cited-by = yang merujuk ini
cmd-cited-by-doc = Ke ucapan, penilaian, atau tindak lanjut yang merujuknya.
cmd-back = kembali
cmd-back-doc = Kembali ke tempat sebelum rujukan diikuti.
cmd-up = ke atas
cmd-up-doc = Satu butir ke atas.
cmd-down = ke bawah
cmd-down-doc = Satu butir ke bawah.
cmd-left = ke kiri
cmd-left-doc = Ke kiri, atau keluar dari cabang.
cmd-right = ke kanan
cmd-right-doc = Ke kanan, atau masuk ke cabang.
cmd-page-up = sehalaman ke atas
cmd-page-up-doc = Satu halaman ke atas.
cmd-page-down = sehalaman ke bawah
cmd-page-down-doc = Satu halaman ke bawah.
cmd-first = paling atas
cmd-first-doc = Ke butir pertama.
cmd-last = paling bawah
cmd-last-doc = Ke butir terakhir.
cmd-fold = lipat
cmd-fold-doc = Membuka atau melipat cabang.
cmd-phase-plan = Rencana
cmd-phase-plan-doc = Ke fase Rencana.
cmd-phase-teach = Mengajar
cmd-phase-teach-doc = Ke fase Mengajar.
cmd-phase-think = Berpikir bersama
cmd-phase-think-doc = Ke fase Berpikir bersama.
cmd-phase-assess = Penilaian
cmd-phase-assess-doc = Ke fase Penilaian.
cmd-library = daftar sesi
cmd-library-doc = Kembali ke daftar sesi; pelajaran tetap berjalan.
cmd-pass-pen = serahkan pena
cmd-pass-pen-doc = Menyerahkan pena kepada yang lain.
cmd-details = data sesi
cmd-details-doc = Mengubah nama, pelajaran, fokus, dan kesepakatan.
cmd-agree = kesepakatan
cmd-agree-doc = Membuka kesepakatan untuk dibaca; di sana masing-masing menyatakan sepakat atau menariknya kembali.
cmd-agreement-edit = ubah isinya
cmd-agreement-edit-doc = Ke tempat kesepakatan ditulis: lebih dulu ke yang belum ada.
cmd-choose-form = ganti bentuk
cmd-choose-form-doc = Mengganti templat, panduan, atau rubrik.
cmd-page-on-paper = halaman cetak
cmd-page-on-paper-doc = Menyimpan sesi ini sebagai satu halaman untuk dicetak dan ditandatangani.
cmd-next-of-cycle = siklus berikutnya
cmd-next-of-cycle-doc = Memulai sesi berikutnya pasangan ini; tindak lanjut yang terbuka ikut.
cmd-refresh = muat ulang
cmd-refresh-doc = Membaca berkas sekali lagi.
cmd-make-own = jadikan milik sendiri
cmd-make-own-doc = Menyalin contoh ini ke sesi milik sendiri.
cmd-clear-history = hapus riwayat
cmd-clear-history-doc = Melupakan langkah lama; tidak dapat diurungkan lagi.
cmd-goal-add = tujuan baru
cmd-goal-add-doc = Menambah tujuan.
cmd-step-add = langkah baru
cmd-step-add-doc = Menambah langkah.
cmd-margin-note = catatan pinggir
cmd-margin-note-doc = Menulis catatan di pinggir bagian ini.
cmd-minutes-more = tambah menit
cmd-minutes-more-doc = Memberi langkah ini lima menit lebih banyak.
cmd-minutes-less = kurangi menit
cmd-minutes-less-doc = Memberi langkah ini lima menit lebih sedikit.
cmd-start-lesson = mulai pelajaran
cmd-start-lesson-doc = Menjalankan jam pelajaran.
cmd-pause = jeda
cmd-pause-doc = Pelajaran berhenti sejenak; tidak dihitung.
cmd-cannot-see = tidak terlihat
cmd-cannot-see-doc = Pelajaran berlanjut, tetapi tidak dapat diamati.
cmd-stop-lesson = akhiri pelajaran
cmd-stop-lesson-doc = Menghentikan jam pelajaran.
cmd-go-on = lanjutkan
cmd-go-on-doc = Melanjutkan pengamatan.
cmd-quiet = layar tenang
cmd-quiet-doc = Hanya jam besar, tanpa satu kata pun; sekali lagi: semuanya kembali.
cmd-figures = angka
cmd-figures-doc = Menampilkan semua angka dan gambarnya; Enter membuka catatannya.
cmd-instruments = instrumen
cmd-instruments-doc = Memilih instrumen untuk mengamati pelajaran.
cmd-instrument-help = bantuan instrumen
cmd-instrument-help-doc = Menjelaskan kode, aturan, dan sumber instrumen yang dipakai.
cmd-retag = betulkan kode
cmd-retag-doc = Memindahkan, menggabungkan, atau menamai ulang kode di seluruh sesi.
cmd-sheet = lembar
cmd-sheet-doc = Menimbang yang dicari dalam pelajaran, dari catatan.
cmd-no-occasion = tidak ada kesempatan
cmd-no-occasion-doc = Menandai bahwa dalam bagian ini tidak ada kesempatan untuk hal itu.
cmd-other-segment = bagian lain
cmd-other-segment-doc = Ke bagian pelajaran yang lain, yang ditimbang tersendiri.
cmd-seats = denah tempat duduk
cmd-seats-doc = Menggambar denah tempat duduk; murid dapat diberi nama.
cmd-seat-map = siapa sudah bicara
cmd-seat-map-doc = Menunjukkan di denah siapa sudah bicara, berapa kali, dan siapa belum.
cmd-reaction = waktu reaksi
cmd-reaction-doc = Mengatur berapa detik tanda dimundurkan.
cmd-seat-toggle = bangku
cmd-seat-toggle-doc = Menaruh bangku di sini, atau mengambilnya.
cmd-seat-name = nama
cmd-seat-name-doc = Memberi nama murid di bangku ini; hanya di komputer ini.
cmd-row-more = tambah baris
cmd-row-more-doc = Menambah satu baris di belakang.
cmd-row-less = kurangi baris
cmd-row-less-doc = Mengambil baris paling belakang.
cmd-column-more = tambah lajur
cmd-column-more-doc = Menambah satu lajur di kanan.
cmd-column-less = kurangi lajur
cmd-column-less-doc = Mengambil lajur paling kanan.
cmd-move-left = pindah ke kiri
cmd-move-left-doc = Memindahkan bangku ini ke kiri.
cmd-move-right = pindah ke kanan
cmd-move-right-doc = Memindahkan bangku ini ke kanan.
cmd-renumber = nomori ulang
cmd-renumber-doc = Menomori bangku dari papan tulis; yang bernama atau sudah ada catatannya tetap.
cmd-lesson-times = waktu pelajaran
cmd-lesson-times-doc = Membetulkan mulai, selesai, dan jeda.
cmd-stop-at-last = akhiri pada catatan terakhir
cmd-stop-at-last-doc = Menghentikan jam yang terlupa, pada catatan terakhir.
cmd-run-on = berjalan lagi
cmd-run-on-doc = Membatalkan penghentian: jam pelajaran berjalan terus.
cmd-wait-tap = waktu tunggu
cmd-wait-tap-doc = Empat ketukan: guru bertanya, murid menjawab, jawaban selesai, guru menanggapi.
cmd-next-step = langkah berikut
cmd-next-step-doc = Ke langkah berikut dari rencana atau panduan.
cmd-previous-step = langkah sebelum
cmd-previous-step-doc = Ke langkah sebelumnya dari rencana atau panduan.
cmd-next-kind = ganti jenis
cmd-next-kind-doc = Bukti, lalu tafsiran, lalu pertanyaan; dalam percakapan: ucapan mentor menjadi saran.
cmd-note-reply = jawab catatan
cmd-note-reply-doc = Menulis jawaban mentee pada catatan ini.
cmd-note-retime = ubah waktu
cmd-note-retime-doc = Memberi catatan ini waktu yang lain.
cmd-mark-code = ganti kode
cmd-mark-code-doc = Memberi tanda ini kode lain.
cmd-mark-seat = ganti bangku
cmd-mark-seat-doc = Memberikan tanda ini kepada bangku lain.
cmd-mark-end = ubah akhir
cmd-mark-end-doc = Mengubah waktu berakhirnya keadaan ini.
cmd-note-withhold = simpan sendiri
cmd-note-withhold-doc = Menyimpan catatan ini di antara berdua saja, atau menampilkannya lagi.
cmd-withdraw = tarik
cmd-withdraw-doc = Menarik catatan ini untuk selamanya.
cmd-action-seen = tindak lanjut terlihat
cmd-action-seen-doc = Mencatat bahwa tindak lanjut dari siklus lalu terlihat sekarang, atau pada catatan yang dipilih.
cmd-action-seen-1 = nomor 1 terlihat
cmd-action-seen-1-doc = Mencatat bahwa tindak lanjut bernomor 1 terlihat sekarang, atau pada catatan yang dipilih.
cmd-action-seen-2 = nomor 2 terlihat
cmd-action-seen-2-doc = Mencatat bahwa tindak lanjut bernomor 2 terlihat sekarang, atau pada catatan yang dipilih.
cmd-action-seen-3 = nomor 3 terlihat
cmd-action-seen-3-doc = Mencatat bahwa tindak lanjut bernomor 3 terlihat sekarang, atau pada catatan yang dipilih.
cmd-action-seen-4 = nomor 4 terlihat
cmd-action-seen-4-doc = Mencatat bahwa tindak lanjut bernomor 4 terlihat sekarang, atau pada catatan yang dipilih.
cmd-action-seen-5 = nomor 5 terlihat
cmd-action-seen-5-doc = Mencatat bahwa tindak lanjut bernomor 5 terlihat sekarang, atau pada catatan yang dipilih.
cmd-dismiss-hint = sembunyikan petunjuk
cmd-dismiss-hint-doc = Tidak lagi memberi petunjuk pada kata ini.
cmd-other-prompt = pertanyaan lain
cmd-other-prompt-doc = Memilih pertanyaan lain untuk langkah ini.
cmd-other-talk = percakapan lain
cmd-other-talk-doc = Berganti antara percakapan sebelum dan sesudah pelajaran.
cmd-chair = giliran bicara
cmd-chair-doc = Mencatat giliran bicara: pena yang dipegang adalah gilirannya. Sekali lagi: jeda.
cmd-silence = waktu hening
cmd-silence-doc = Keduanya berpikir, lalu menulis tanpa dilihat; dibuka bersama. Sekali lagi: batal, selama belum ada yang ditulis.
cmd-ask-advice = minta saran
cmd-ask-advice-doc = Membuka saran mentor: sebelum diminta, mentor tidak memberi saran.
cmd-idea-add = gagasan baru
cmd-idea-add-doc = Menyimpan gagasan yang muncul.
cmd-level-1 = tingkat 1
cmd-level-1-doc = Memilih tingkat pertama.
cmd-level-2 = tingkat 2
cmd-level-2-doc = Memilih tingkat kedua.
cmd-level-3 = tingkat 3
cmd-level-3-doc = Memilih tingkat ketiga.
cmd-level-4 = tingkat 4
cmd-level-4-doc = Memilih tingkat keempat.
cmd-level-5 = tingkat 5
cmd-level-5-doc = Memilih tingkat kelima.
cmd-level-clear = belum teramati
cmd-level-clear-doc = Menyatakan belum teramati.
cmd-reveal = buka bersama
cmd-reveal-doc = Membuka bersama yang dinilai, atau ditulis dalam hening, oleh keduanya.
cmd-action-add = tindak lanjut baru
cmd-action-add-doc = Menambah tindak lanjut.
cmd-action-status = ubah status
cmd-action-status-doc = Menandai tindak lanjut: selesai, dilepas, terbuka lagi.
cmd-sign = tanda tangan
cmd-sign-doc = Menandatangani yang disepakati.
cmd-rater-agreement = kesesuaian
cmd-rater-agreement-doc = Menampilkan seberapa jauh kedua penilaian sejalan, dalam angka.
cmd-later-changes = perubahan
cmd-later-changes-doc = Menampilkan apa yang berubah sesudah tanda tangan: kapan, oleh siapa.
cmd-new-session = sesi baru
cmd-new-session-doc = Memulai sesi baru.
cmd-rename = ganti judul
cmd-rename-doc = Memberi sesi ini judul lain.
cmd-copy-to = salin ke …
cmd-copy-to-doc = Menyalin sesi ini ke folder lain, misalnya flashdisk.
cmd-archive = arsipkan
cmd-archive-doc = Menyimpan sesi di arsip; daftar menjadi lebih pendek.
cmd-archived = arsip
cmd-archived-doc = Melihat isi arsip; yang dipilih kembali ke daftar.
cmd-delete = hapus sesi
cmd-delete-doc = Memindahkan sesi ini ke tempat sampah.
cmd-trash = tempat sampah
cmd-trash-doc = Melihat sesi yang dihapus.
cmd-empty-trash = kosongkan sampah
cmd-empty-trash-doc = Menghapus isi tempat sampah untuk selamanya.
cmd-recover = pulihkan
cmd-recover-doc = Melihat yang tertinggal dari program yang terhenti.
cmd-demo = lihat contoh
cmd-demo-doc = Membuka contoh sesi yang sudah terisi.
cmd-help = bantuan
cmd-help-doc = Bantuan tentang yang ada di sini.
cmd-palette = perintah
cmd-palette-doc = Semua perintah.
cmd-problems = masalah
cmd-problems-doc = Yang tidak beres, dan yang dapat dilakukan.
cmd-confirm = teruskan
cmd-confirm-doc = Meneruskan yang tidak dapat diurungkan.
cmd-language = bahasa
cmd-language-doc = Berganti bahasa: Indonesia, Inggris.
cmd-glyphs = lambang
cmd-glyphs-doc = Berganti kumpulan lambang.
cmd-theme = tema warna
cmd-theme-doc = Berganti tema warna.
cmd-mouse = tetikus
cmd-mouse-doc = Menyalakan atau mematikan tetikus.
cmd-judging-hint = petunjuk kata menilai
cmd-judging-hint-doc = Menyalakan atau mematikan petunjuk pada kata yang menilai.
cmd-abbreviations = singkatan
cmd-abbreviations-doc = Menyalakan atau mematikan singkatan sendiri.
cmd-redraw = gambar ulang
cmd-redraw-doc = Menggambar ulang layar.
cmd-suspend = hentikan sementara
cmd-suspend-doc = Kembali ke shell; ketik fg untuk melanjutkan di sini.
cmd-quit = keluar
cmd-quit-doc = Keluar dari program; semua tersimpan.
