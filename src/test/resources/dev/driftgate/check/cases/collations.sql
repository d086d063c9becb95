-- case: a collation that only staging has
create collation c_plain (locale = 'C');
-- head
create collation german (provider = icu, locale = 'de-DE');
-- twin
create collation german (provider = icu, locale = 'de-DE'); drop collation german;
-- expect
added collation public.german

-- case: a collation by another provider
create collation c_sort (provider = libc, locale = 'C');
-- head
drop collation c_sort; create collation c_sort (provider = icu, locale = 'und');
-- twin
drop collation c_sort; create collation c_sort from "C";
-- expect
changed collation public.c_sort provider: libc → icu, locale: C → und

-- case: a collation with another locale
create collation c_sort (provider = icu, locale = 'de-DE');
-- head
drop collation c_sort; create collation c_sort (provider = icu, locale = 'fr-FR');
-- twin
alter collation c_sort rename to c_other; alter collation c_other rename to c_sort;
-- expect
changed collation public.c_sort locale: de-DE → fr-FR

-- case: a collation that became nondeterministic
create collation c_sort (provider = icu, locale = 'und-u-ks-level2', deterministic = true);
-- head
drop collation c_sort; create collation c_sort (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
-- twin
drop collation c_sort; create collation c_sort (provider = icu, locale = 'und-u-ks-level2');
-- expect
changed collation public.c_sort deterministic: - → no

-- case: a collation that sorts by one locale and classifies by another
create collation c_sort (lc_collate = 'C', lc_ctype = 'C');
-- head
drop collation c_sort; create collation c_sort (lc_collate = 'C', lc_ctype = 'POSIX');
-- twin
drop collation c_sort; create collation c_sort (locale = 'C');
-- expect
changed collation public.c_sort locale: C → -, lc_collate: - → C, lc_ctype: - → POSIX

-- case: a collation with rules of its own
-- since 16
create collation c_sort (provider = icu, locale = 'und', rules = '&a < g');
-- head
drop collation c_sort; create collation c_sort (provider = icu, locale = 'und', rules = '&b < g');
-- twin
drop collation c_sort; create collation c_sort (provider = icu, locale = 'und', rules = '&a < g');
-- expect
changed collation public.c_sort rules: &a < g → &b < g

-- case: a collation that the server itself provides
-- since 17
create collation c_sort (provider = builtin, locale = 'C.UTF-8');
-- head
drop collation c_sort; create collation c_sort (provider = builtin, locale = 'C');
-- twin
drop collation c_sort; create collation c_sort (provider = builtin, locale = 'C.UTF-8');
-- expect
changed collation public.c_sort locale: C.UTF-8 → C

-- case: a conversion that became the default
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- head
drop conversion latin; create default conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- twin
alter conversion latin rename to other; alter conversion other rename to latin;
-- expect
changed conversion public.latin default: - → yes

-- case: a conversion between other encodings by another function
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- head
drop conversion latin; create conversion latin for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
-- twin
drop conversion latin; create conversion latin for 'LATIN1' to 'UTF8' from pg_catalog.iso8859_1_to_utf8;
-- expect
changed conversion public.latin source: LATIN1 → UTF8, destination: UTF8 → LATIN1, function: pg_catalog.iso8859_1_to_utf8 → pg_catalog.utf8_to_iso8859_1
