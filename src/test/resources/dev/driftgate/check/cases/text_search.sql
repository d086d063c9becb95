-- case: a text search parser by another function
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- head
drop text search parser words;
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
-- twin
alter text search parser words rename to w; alter text search parser w rename to words;
-- expect
changed text_search_parser public.words headline: - → pg_catalog.prsd_headline

-- case: a text search parser that only staging has
create schema ts;
-- head
create text search parser ts.words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- twin
create text search parser ts.words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
drop text search parser ts.words;
-- expect
added text_search_parser ts.words

-- case: a text search template by other functions
create text search template plainly (init = dsimple_init, lexize = dsimple_lexize);
-- head
drop text search template plainly; create text search template plainly (init = dsynonym_init, lexize = dsynonym_lexize);
-- twin
drop text search template plainly; create text search template plainly (lexize = dsimple_lexize, init = dsimple_init);
-- expect
changed text_search_template public.plainly init: pg_catalog.dsimple_init → pg_catalog.dsynonym_init, lexize: pg_catalog.dsimple_lexize → pg_catalog.dsynonym_lexize

-- case: a text search template without init
create text search template plainly (lexize = dsimple_lexize);
-- head
drop text search template plainly; create text search template plainly (init = dsimple_init, lexize = dsimple_lexize);
-- twin
alter text search template plainly rename to p; alter text search template p rename to plainly;
-- expect
changed text_search_template public.plainly init: - → pg_catalog.dsimple_init

-- case: an option of a text search dictionary
create text search dictionary terms (template = snowball, language = 'english', stopwords = 'english');
-- head
alter text search dictionary terms (stopwords = 'german');
-- twin
alter text search dictionary terms (stopwords); alter text search dictionary terms (stopwords = 'english');
-- expect
changed text_search_dictionary public.terms options: language = 'english', stopwords = 'english' → language = 'english', stopwords = 'german'

-- case: an option of a text search dictionary that was set again and moved to the end
-- twin prints differently
create text search dictionary terms (template = pg_catalog.simple, stopwords = 'english', accept = false);
-- head
alter text search dictionary terms (accept);
-- twin
alter text search dictionary terms (stopwords = 'english');
-- expect
changed text_search_dictionary public.terms options: accept = 'false', stopwords = 'english' → stopwords = 'english'

-- case: a text search dictionary of another template
create text search dictionary terms (template = pg_catalog.simple);
-- head
drop text search dictionary terms; create text search dictionary terms (template = snowball, language = 'french');
-- twin
drop text search dictionary terms; create text search dictionary terms (template = simple);
-- expect
changed text_search_dictionary public.terms template: pg_catalog.simple → pg_catalog.snowball, options: - → language = 'french'

-- case: a token of a text search configuration with another dictionary
create text search configuration search (parser = default);
alter text search configuration search add mapping for asciiword, word with english_stem;
-- head
alter text search configuration search alter mapping for word with simple;
-- twin
alter text search configuration search drop mapping for asciiword;
alter text search configuration search add mapping for asciiword with english_stem;
-- expect
changed text_search_configuration public.search mappings: asciiword: pg_catalog.english_stem word: pg_catalog.english_stem → asciiword: pg_catalog.english_stem word: pg_catalog.simple

-- case: the dictionaries of a token in another order
create text search configuration search (parser = default);
alter text search configuration search add mapping for asciiword with english_stem, simple;
-- head
alter text search configuration search alter mapping for asciiword with simple, english_stem;
-- twin
alter text search configuration search alter mapping for asciiword with simple, english_stem;
alter text search configuration search alter mapping for asciiword with english_stem, simple;
-- expect
changed text_search_configuration public.search mappings: asciiword: pg_catalog.english_stem, pg_catalog.simple → asciiword: pg_catalog.simple, pg_catalog.english_stem

-- case: a text search configuration of another parser
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration search (parser = default);
-- head
drop text search configuration search; create text search configuration search (parser = words);
-- twin
drop text search configuration search; create text search configuration search (parser = pg_catalog.default);
-- expect
changed text_search_configuration public.search parser: pg_catalog."default" → public.words

-- case: a copied text search configuration that was dropped
create text search configuration search (copy = pg_catalog.english);
create text search configuration kept (copy = pg_catalog.english);
-- head
drop text search configuration search;
-- twin
drop text search configuration kept; create text search configuration kept (copy = search);
-- expect
removed text_search_configuration public.search
