namespace StrategicAssessment.Plans;

/// <summary>Every word that a plan may use. The reader refuses all others, naming the nearest; the JSON Schema is written from here.</summary>
internal static class PlanKeys
{
    public static readonly ImmutableArray<string> Shapes = ["counts", "wide", "values", "records"];

    /// <summary>How far an extract has come.</summary>
    public static readonly ImmutableArray<string> Statuses = ["awaited", "provisional", "final"];

    /// <summary>Units of an extract's own values.</summary>
    public static readonly ImmutableArray<string> Units = ["number", "rate", "percent", "pounds"];

    public static readonly ImmutableArray<string> Goods = ["fewer", "more", "neither"];
    public static readonly ImmutableArray<string> Licences = ["OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0", Licence.None];

    public static readonly ImmutableArray<string> MissingRows = ["error", "zero", "unavailable", "not open"];
    public static readonly ImmutableArray<string> Dates = ["day first", "month first", "are months", "are days", "are years", "from April", "from January"];
    public static readonly ImmutableArray<string> Orders = ["as listed", "by rank", "highest first", "lowest first", "largest change first"];
    public static readonly ImmutableArray<string> Charts = ["none", "bars", "grouped bars", "stacked bars", "proportions", "lines", "intervals", "funnel", "funnel multiplicative", "funnel of chance", "heat map", "map"];

    public static readonly ImmutableArray<PlanKey> Extract =
    [
        new("file", PlanValueKind.Files, "The CSV file or files (each with its period where only its title says that: {c2.csv: 2024, c5.csv: 2023}), looked for in the folder 'extracts' of the assessment and of the county, and there in folders named by the date received; * stands for any letters. By default the extract's name with .csv."),
        new("title", PlanValueKind.Text, "The topic as a heading. By default made from the extract's name."),
        new("counts", PlanValueKind.Text, "What is counted, in the plural, as in a sentence: 'incidents of anti-social behaviour'."),
        new("counts are", PlanValueKind.Word, "events that happen, people, or a stock as at a day (claimants). Only events are judged: people and stocks have no interval, and no change of them is called clear. By default events.", ["events", "people", "stock"]),
        new("good", PlanValueKind.Word, "What is better: fewer or more of what is counted; or neither, when a change either way can be good or bad (more reports of domestic abuse). By default nothing is called better or worse.", Goods),
        new("protect", PlanValueKind.Text, "How small numbers are kept: 'hide below 5', 'hide below 5, zero too', 'round to 5' or 'round to 5, hide below 8'. Others are then hidden where they would give one away. By default every number is shown."),
        new("source", PlanValueKind.Text, "Who sent it, as printed under tables and in the information sources."),
        new("status", PlanValueKind.Word, "awaited, provisional or final. By default final.", Statuses),
        new("received", PlanValueKind.Text, "When it was received, as printed in the information sources."),
        new("note", PlanValueKind.Texts, "What a reader should know, printed in the information sources."),
        new("shape", PlanValueKind.Word, "counts: a row per area, period and category. wide: a row per area, a column per period. values: rates, percentages or amounts that are quoted. records: a row per incident, to be counted.", Shapes),
        new("across", PlanValueKind.Word, "What the headings of a wide extract are: periods, or categories (each category has a column). By default periods.", ["periods", "categories"]),
        new("unit", PlanValueKind.Word, "What the values are. By default number.", Units),
        new("percent", PlanValueKind.Word, "How an extract of 'unit: percent' writes 12.1%: as printed (12.1), or fractions (0.121). Asked for where no number is above 1.", ["as printed", "fractions"]),
        new("holds", PlanValueKind.Texts, "The types of place (as in areas.csv) that its names may mean."),
        new("aliases", PlanValueKind.TextMap, "Names of this extract only, and the place or group that each means."),
        new("columns", PlanValueKind.TextsMap, "Headings that are not recognised by themselves: the role (area, ward, period, period start, period end, category, count, value), and the heading; for a period also two, a year and its month or quarter ([Year, Month])."),
        new("area", PlanValueKind.Text, "The place of every row, when the extract has no column for it."),
        new("period", PlanValueKind.Period, "The period of every row, when the extract has no column for it."),
        new("dates", PlanValueKind.Texts, "How dates are meant, where the column does not say: day first or month first (10/01 is 10 January, or 1 October), are months (each date stands for its month) or are days, are years (2010-11 is the financial year), from April or from January (what month 1 or quarter 1 beside a financial year is)."),
        new("period aliases", PlanValueKind.TextMap, "Words of this extract only that mean periods: the text, and the period ('Yr3: 2014/15')."),
        new("not read", PlanValueKind.Texts, "Headings of columns that are left alone, such as a change, a rank or a remark."),
        new("measure", PlanValueKind.Text, "For wide extracts: which of several measures under each period counts, as its heading has it ('Number' beside 'Rate')."),
        new("separator", PlanValueKind.Word, "What separates the fields, when it cannot be made out.", ["comma", "semicolon", "tab", "pipe"]),
        new("header line", PlanValueKind.Number, "The line of the headings, when it cannot be made out."),
        new("only", PlanValueKind.TextsMap, "Counts only rows in which a column has this text, or one of these: the heading, and the text or a list."),
        new("symbols", PlanValueKind.TextMap, "What a symbol in place of a number means: suppressed, not available, not applicable or zero."),
        new("categories", PlanValueKind.Text, "The category that stands for the whole extract, when it is split by category."),
        new("missing rows", PlanValueKind.Word, "What it means that a row is not there. By default error.", MissingRows),
        new("repeated rows", PlanValueKind.Word, "What it means that a place, category and period stand on several rows: error, or add for rows of a finer kind that are to be added up. By default error.", ["error", "add"]),
        new("id", PlanValueKind.Text, "For records: the heading of the column that names an incident. Each value counts once, whatever the number of rows; a row without one counts."),
        new("negative", PlanValueKind.Word, "allowed: a count may be below nought, because the partner takes back what was counted before. By default an error.", ["allowed"]),
        new("old places", PlanValueKind.Word, "add: rows of places that ended (valid to and successor in areas.csv) count for their successors, and for them alone. By default a successor's past is the sum of the places that became part of it, and later rows of those are told.", ["add"]),
        new("blank places", PlanValueKind.Word, "What a row without a place is about: error, or as above, the place of the row above, as where cells were merged. By default error.", ["error", "as above"]),
        new("undated", PlanValueKind.TextMap, "Periods without dates: a name of your own, and the text that the extract has for it ('before-joining: months before joining')."),
        new("reconcile", PlanValueKind.Texts, "Extracts that count the same thing, each with a category if only that is the same: 'crime-by-type violent-crime'. Differences are reported."),
        new("total", PlanValueKind.Word, "supplied: the extract's own total is taken, because parts are suppressed.", ["supplied"]),
        new("break", PlanValueKind.Texts, "First days of a new way of recording: periods on the two sides are not compared."),
        new("recording changed", PlanValueKind.TextMap, "A change in the way of recording that does not break the comparison: from (the first month or day) and note (what changed); or for several, each first month with its note. What crosses it says so."),
        new("per", PlanValueKind.NumberOf, "Rates are per so many residents, or of what else stands behind the number ('1,000 households'), whose numbers then stand in a file of that name beside population.csv. By default 1,000 residents."),
        new("population", PlanValueKind.Text, "The estimate that rates use: mid-2014, or same year for that of the year in which each period ends. By default the latest from before the period's last year."),
        new("decimals", PlanValueKind.Digits, "Digits after the point of rates, and of quoted values, none to 6. By default 1 for rates, and as in the extract for quoted values."),
        new("this year", PlanValueKind.Period, "The extract's own year, when it differs from the plan's."),
        new("this month", PlanValueKind.Period, "The extract's latest month, when it is not the last of this year."),
        new("weighs", PlanValueKind.Text, "The extract whose counts it weighs, each with the weight of its category: harm beside volume. It has no file and no words of layout of its own."),
        new("weights", PlanValueKind.Text, "With 'weighs': the CSV file of the weights, beside areas.csv: category or code, weight, and if known vintage and source."),
        new("lookups", PlanValueKind.TextMap, "For records: files that say which place or category a column's values mean. The heading, and the CSV file beside areas.csv: a column with that heading or 'code', and a column area, ward or category."),
        new("lookup headings", PlanValueKind.TextMap, "Headings of the lookups that are not recognised by themselves: code, area, ward or category, and the heading."),
        new("not in lookup", PlanValueKind.Word, "What becomes of rows whose value a lookup does not have: error, or leave out (they are counted and reported). By default error.", ["error", "leave out"]),
    ];

    public static readonly ImmutableArray<PlanKey> Table =
    [
        new("extract", PlanValueKind.Text, "The extract that it shows. By default the one of the same name."),
        new("title", PlanValueKind.Text, "Its caption. By default the extract's title."),
        new("category", PlanValueKind.Text, "The category that every row is about. By default the one that stands for the whole extract."),
        new("rows", PlanValueKind.Texts, "A group of groups.csv, 'categories', 'parts' (the categories that have no parts themselves), or a list of places, groups and categories. By default the plan's 'compare with'."),
        new("row heading", PlanValueKind.Text, "Heading of the first column."),
        new("totals", PlanValueKind.LabelledTexts, "Places or groups below the rows, each with a label of its own if wanted: 'districts: KCC districts'. Also 'average of districts' and 'average of best 4 of districts'."),
        new("columns", PlanValueKind.Columns, "this year, last year, two years ago, this month, previous month, same month last year, or a period: counts. change, change %: add 'since' and a period. rate, share, rank. The name of another extract."),
        new("rank", PlanValueKind.Text, "By rate, count, change or change %, then 'lowest first' or 'highest first', and if wanted 'among' a group. By default rate, lowest first."),
        new("ties", PlanValueKind.Word, "printed: values that print alike share a rank. exact: only equal values do. By default printed.", ["printed", "exact"]),
        new("order", PlanValueKind.Word, "Order of the rows. By default by rank when there is one, else as listed.", Orders),
        new("chart", PlanValueKind.Word, "How it is drawn: bars, a bar for each row; grouped bars, lines or heat map, each row over the periods of the columns; stacked bars, each period with the rows as its parts; proportions, its shares; intervals, a dot and its interval for each row; funnel, rates against residents with limits that allow for chance and for the variance between places (funnel multiplicative: for a multiple of chance; funnel of chance); map, the places within the boundaries of areas.geojson, coloured by their rates; or none. By default what suits the table.", Charts),
        new("beside", PlanValueKind.Text, "The table of the same section that it stands beside, charts beside charts; one under the other on a phone, and in Word and Markdown."),
        new("stands in", PlanValueKind.Word, "topic or annex. By default a table stands in its topic, and one that tells more of what an earlier table of the section told stands in the annex.", ["topic", "annex"]),
        new("notes", PlanValueKind.Texts, "Printed under the table."),
        new("footnotes", PlanValueKind.TextMap, "Notes to single rows: the row's name, and the note."),
        new("symbols", PlanValueKind.Word, "The shorthand of this table, when it differs from the plan's.", ["standard", "older"]),
        new("this year", PlanValueKind.Period, "The table's own year, when it differs from the extract's."),
        new("this month", PlanValueKind.Period, "The table's own month."),
    ];

    /// <summary>What may stand below a category beside its parts.</summary>
    public static readonly ImmutableArray<PlanKey> Category =
    [
        new("known as", PlanValueKind.Texts, "Other names of the category in extracts."),
        new("shown as", PlanValueKind.Text, "Its label, when parts stand below it. By default made from its slug."),
    ];

    public static readonly ImmutableArray<PlanKey> ControlChart =
    [
        new("extract", PlanValueKind.Text, "The extract that it charts; the extract must say what is 'good'. By default the one of the same name."),
        new("title", PlanValueKind.Text, "Its caption. By default the category's label, or the extract's title."),
        new("category", PlanValueKind.Text, "The category that is charted. By default the one that stands for the whole extract."),
        new("place", PlanValueKind.Text, "Where. By default the place that the document is about."),
        new("points", PlanValueKind.Word, "How long each point is. By default as long as the extract's rows: months, quarters or weeks.", ["monthly", "quarterly", "weekly"]),
        new("kind", PlanValueKind.Word, "xmr: single values, with no assumption about how they vary. c: small counts. u: rates of small counts, when the population moves. u prime: rates of large counts. By default xmr.", ["xmr", "c", "u", "u prime"]),
        new("baseline", PlanValueKind.Number, "The limits come from the first so many points (of each part, where steps are accepted). By default from all of them."),
        new("screen outliers", PlanValueKind.Word, "yes: differences between neighbours that stand far out are left out of the limits. By default yes.", ["yes", "no"]),
        new("target", PlanValueKind.Text, "What each point is to keep to, in the unit of the points."),
        new("stands in", PlanValueKind.Word, "Where the table of its points stands: topic or annex. By default in the annex; the chart itself stands in its topic.", ["topic", "annex"]),
        new("steps", PlanValueKind.TextMap, "Changes of level that you accept: the first month (quarter, week) at the new level, and why. The lines begin anew there."),
        new("exclude", PlanValueKind.TextMap, "Points with a known cause, each with what it was: they are drawn, and are in no limit and no signal."),
    ];

    public static readonly ImmutableArray<PlanKey> Section =
    [
        new("title", PlanValueKind.Text, "Its heading. By default the title of its first table's extract."),
        new("tables", PlanValueKind.Texts, "The tables (or extracts) that it shows. By default the one of the same name; write none for text alone."),
        new("cites", PlanValueKind.Texts, "Tables (or extracts) whose figures its commentary cites without showing them."),
        new("control charts", PlanValueKind.Texts, "The control charts that it shows, or none. By default those of the extracts that it shows."),
    ];

    public static readonly ImmutableArray<PlanKey> Plan =
    [
        new("version", PlanValueKind.Word, "Version of the plan's language: 1.", ["1"], IsRequired: true),
        new("title", PlanValueKind.Text, "Title of the document. By default Strategic Assessment."),
        new("edition", PlanValueKind.Text, "Such as 2016-17.", IsRequired: true),
        new("place", PlanValueKind.Text, "The place that the document is about: a name or code of areas.csv.", IsRequired: true),
        new("country", PlanValueKind.Word, "Whose law the document cites. By default Wales where the code of the place begins with a W, else England.", ["England", "Wales"]),
        new("for each", PlanValueKind.Texts, "A bundle for each member of a group of groups.csv, and for single places, from the same extracts; 'place' is then what all of them are part of. By default one bundle, about the place."),
        new("partnership", PlanValueKind.Text, "Whose assessment it is, for the title page."),
        new("prepared", PlanValueKind.Text, "When it was prepared, for the title page."),
        new("logo", PlanValueKind.Text, "A picture for the title, as PNG, JPEG or SVG of at most 256 KB: the name of a file beside the plan, or in the county's folder."),
        new("colour", PlanValueKind.Text, "The one colour of the pages, the PDF and the charts, such as '#1d70b8', in quotation marks or without its sign. White letters on it must be readable: the build says when they are not, and names the nearest shade. By default a dark blue."),
        new("contact", PlanValueKind.Text, "Whom to ask about it, for the title page: an office rather than a person."),
        new("headlines", PlanValueKind.LabelledTexts, "The points of page one, in this order, in place of those that the rule chooses: tables, extracts, control charts, sections, or an extract and a category ('crime-by-type shoplifting'); each with what it says now if it is to be told when that changes ('asb: clear fall')."),
        new("licence", PlanValueKind.Word, "What others may do with the data files, for datapackage.json: OGL-UK-3.0, CC-BY-4.0, CC0-1.0, or none to say nothing. By default OGL-UK-3.0, the Open Government Licence.", Licences),
        new("county", PlanValueKind.Text, "The folder of files that the county shares, relative to this one. A file of the assessment's own wins."),
        new("this year", PlanValueKind.Period, "The year assessed: '12 months to September 2015' or '2014/15'.", IsRequired: true),
        new("compare with", PlanValueKind.Text, "The group of groups.csv that tables show and ranks are among. By default districts."),
        new("population", PlanValueKind.Text, "The estimate that rates use: mid-2014, or same year for that of the year in which each period ends. By default the latest from before the period's last year."),
        new("area headings", PlanValueKind.TextMap, "Headings of areas.csv that are not recognised by themselves: code, name, type or another of its columns, and the heading."),
        new("group headings", PlanValueKind.TextMap, "Headings of groups.csv that are not recognised by themselves: group, code, name or member, and the heading."),
        new("standard population", PlanValueKind.Text, "The population that standardised rates are of: European 2013, or a place whose residents by age are known. By default European 2013."),
        new("population headings", PlanValueKind.TextMap, "Headings of population.csv that are not recognised by themselves: area, year, population or note, and the heading."),
        new("previous", PlanValueKind.Text, "The folder of last year's bundle, relative to this one: texts may cite its figures."),
        new("confidence", PlanValueKind.Word, "The level, in per cent, of the intervals that are printed: 95 or 99.8. By default 95.", ["95", "99.8"]),
        new("clear", PlanValueKind.Word, "A change or difference is clear where chance alone would do it less often than this, in per cent. By default 0.4, or 0.2 where 'confidence' is 99.8.", ["1", "0.4", "0.2", "0.1"]),
        new("small numbers", PlanValueKind.Number, "Counts and differences below this are too small for a percentage alone. By default 20."),
        new("symbols", PlanValueKind.Word, "standard: [c], [x], [z]. older: *, n/a, n/a, and - for no change. By default standard.", ["standard", "older"]),
        new("categories", PlanValueKind.Categories, "Slugs of categories; the parts of one stand below it, indented. A text after a slug is its label; 'known as' lists other names."),
        new("extracts", PlanValueKind.Entries, "What the partners sent, or are awaited to send.", Keys: Extract, IsRequired: true),
        new("tables", PlanValueKind.Entries, "Tables that differ from the default for their extract.", Keys: Table),
        new("control charts", PlanValueKind.Entries, "Series over time that are charted with limits, to tell news from natural variation.", Keys: ControlChart),
        new("sections", PlanValueKind.Entries, "The document's topics, in order. By default one for each extract that is counted.", Keys: Section),
        new(AcceptedReader.Word, PlanValueKind.TextMap, "Warnings that are right as they are: the code and what it is about, and why ('SA3202 violent-crime: different windows, agreed with Kent Police'). The reason is printed in the document. Numbers of the message after the subject hold the line to these numbers."),
    ];

    /// <summary>The keys of a place's exceptions: what changes what its document says and shows, never what a number means.</summary>
    public static readonly ImmutableArray<PlanKey> Exceptions =
    [
        new("title", PlanValueKind.Text, "Title of the place's document, when it differs from the plan's."),
        new("partnership", PlanValueKind.Text, "Whose assessment it is."),
        new("prepared", PlanValueKind.Text, "When it was prepared."),
        new("contact", PlanValueKind.Text, "Whom to ask about it."),
        new("headlines", PlanValueKind.LabelledTexts, "The points of its page one, in this order, instead of the plan's."),
        new("previous", PlanValueKind.Text, "The folder of the place's bundle of last year, relative to the folder of the plan. By default the one of its name in the plan's."),
        new("tables", PlanValueKind.Entries, "Tables of its own, or in place of the plan's tables of the same names.", Keys: Table),
        new("control charts", PlanValueKind.Entries, "Control charts of its own, or in place of the plan's of the same names.", Keys: ControlChart),
        new("sections", PlanValueKind.Entries, "Its document's topics, in order, instead of the plan's.", Keys: Section),
    ];
}

/// <summary>What may stand after a key of the plan.</summary>
internal enum PlanValueKind
{
    Text,
    Word,

    /// <summary>A whole number, 1 or more, with or without thousands separators.</summary>
    Number,

    /// <summary>The same, and behind it what is counted: <c>1,000 households</c>.</summary>
    NumberOf,

    /// <summary>How many digits after the point: 0 (or <c>none</c>) to 6.</summary>
    Digits,

    /// <summary>A period in any of the usual ways of writing one.</summary>
    Period,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    /// <summary>A text or a list of texts, or names with a period each.</summary>
    Files,

    TextMap,
    TextsMap,

    /// <summary>A list whose items are a text or one name with a text.</summary>
    LabelledTexts,

    Columns,

    /// <summary>Slugs, each with entries of its own.</summary>
    Entries,

    Categories,
}

/// <summary>A key that the plan may have: read by the reader and written into the JSON Schema, so that the two agree.</summary>
/// <param name="Name">As written, words separated by spaces.</param>
/// <param name="Description">For editors: what it is for, and its default.</param>
/// <param name="Words">For <see cref="PlanValueKind.Word"/>: the closed list.</param>
/// <param name="Keys">For <see cref="PlanValueKind.Entries"/>: the keys of each entry.</param>
/// <param name="IsRequired">Whether leaving it out is an error.</param>
internal sealed record PlanKey(
    string Name, PlanValueKind Kind, string Description, ImmutableArray<string> Words = default, ImmutableArray<PlanKey> Keys = default, bool IsRequired = false);
