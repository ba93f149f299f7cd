// SPDX-License-Identifier: MIT
// A result as people read it: sentences, headings and tables of typed cells, in order.
// Whoever builds a document knows the domain; whoever renders it knows only these types.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/units/money.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace carecost {

/// Text may come from a file: renderers make it harmless in their format.
struct TextCell {
    std::string text;
};

/// Money in a column whose heading names the currency.
struct MoneyCell {
    Money amount;
};

/// A difference of money: always with its sign.
struct ChangeCell {
    Money change;
};

/// A plain number with a fixed number of decimals: hours, factors.
struct NumberCell {
    Rational value;
    int decimals = 2;
};

/// A whole number: years.
struct CountCell {
    int count = 0;
};

/// A fraction of one, shown as percent.
struct ShareCell {
    Rational share;
    int decimals = 0;
};

/// Which bars belong together; a renderer with colours may tell them apart.
enum class Tone { comparator, alternative };

/// A bar as a part of the longest one, 0 to 1.
struct BarCell {
    Rational length;
    Tone tone = Tone::alternative;
};

using Cell = std::variant<std::monostate, TextCell, MoneyCell, ChangeCell, NumberCell, CountCell,
                          ShareCell, BarCell>;

enum class ColumnKind {
    words,
    figures, // to the right, never cut
    bars     // may be dropped where there is no room
};

struct Column {
    std::string heading;
    ColumnKind kind = ColumnKind::figures;
    bool follows_its_left = false; // says something about the column before it
};

enum class RowKind {
    normal,
    group, // names what the next rows belong to
    total  // sums up the rows above
};

struct Row {
    std::vector<Cell> cells; // one for each column
    RowKind kind = RowKind::normal;
    int indent = 0; // of the first cell, in steps
};

/// The first column says what a row is; a renderer that must break a wide table repeats it.
struct Table {
    std::string title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> remarks{}; // sentences on what the table shows
};

struct Heading {
    std::string text;
};

/// The sentence the whole document is for.
struct Answer {
    std::string text;
};

struct Paragraph {
    std::string text;
};

/// One statement in pieces that belong together on a line: "62.00 per hour", "× 46 weeks per year".
struct Pieces {
    std::vector<std::string> pieces;
};

/// Something by name, and what is behind it.
struct Detail {
    std::string name;
    std::vector<Pieces> statements;
};

/// A remark that matters less than the rest.
struct Note {
    std::string text;
};

/// One way in which time can be filled, and the sign it is drawn with.
struct PictureMark {
    char sign = ' ';
    std::string meaning;
};

/// From one point of a strip to another, both 0 to 1.
struct Stretch {
    Rational from;
    Rational to;
    std::size_t mark = 0; // of the picture's marks
};

/// A line of a picture; its stretches do not overlap.
struct Strip {
    std::string label;
    std::vector<Stretch> stretches;
};

/// Strips below each other, drawn in signs that every terminal has. Of marks that fill a sign's
/// room equally the later one is drawn. The first mark is that of time in no stretch.
struct Picture {
    std::string title;
    std::vector<PictureMark> marks;
    std::vector<Strip> strips;
};

using Block = std::variant<Heading, Answer, Paragraph, Table, Detail, Note, Picture>;

struct Document {
    NumberStyle numbers;
    std::vector<Block> blocks;
};

/// The figure of a cell in the document's style; text as it stands; nothing for bars and empty
/// cells.
[[nodiscard]] std::string cell_text(const Cell& cell, const NumberStyle& numbers);

} // namespace carecost
