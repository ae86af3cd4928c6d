namespace Corpora.Parsing;

/// <summary>Uses all of the library, and writes what comes out.</summary>
public sealed partial class Program
{
    private const string Document = """
        {
          "name": "corpora", "tags": ["a", "b\n\u0041", ""], "empty": {}, "none": null,
          "sizes": [1, -2.5, 3e2, 0.125], "deep": {"er": [[{"x": true}, false]]}, "list": []
        }
        """;

    private readonly ICollection<string> _output;

    public Program(List<string> output) => _output = output;

    public void Run()
    {
        Json();
        JsonErrors();
        Formulas();
        FormulaErrors();
        Tables();
        Settings();
        Patterns();
        Lists();
        Lines();
    }

    private void Json()
    {
        var value = JsonParser.Parse(Document);
        _output.Add(value.ToString());
        foreach (var line in JsonWriter.Write(value, "  ").Split('\n'))
            _output.Add(line);
        foreach (var path in (string[])["name", "deep.er[0][0].x", "sizes[2]", "deep.er[7]", "missing"])
            _output.Add($"{path}: {(value.TryFind(path, out var found) ? found : "not there")}");
        _output.Add(
            $"again: {((JsonValue.Object)value).Equals((JsonValue.Object)JsonParser.Parse(value.ToString()))} "
            + $"{JsonParser.Parse(value.ToString()).GetHashCode() == value.GetHashCode()}");
        var kinds = value.DescendantsAndSelf().CountBy(static inner => inner.Kind).OrderBy(static pair => pair.Key);
        _output.Add(string.Join(' ', kinds.Select(static pair => $"{pair.Key}:{pair.Value}")));
        JsonValue made = new JsonValue.Array(["text", 1.5, true, JsonValue.Literal.Null]);
        _output.Add(
            $"{made} {made == JsonParser.Parse("[\"text\",1.5,true,null]")} {made[2]?.Kind} {made[9]?.Kind.ToString() ?? "nothing"}");
    }

    private void JsonErrors()
    {
        string[] texts =
        [
            "", "[1,", "{\"a\" 1}", "[1 2]", "\"\\q\"", "tru", "[-]", "1.e5", "\"\u0001\"", "{\"a\":\n[1,\n?]}", new string('[', 70),
        ];
        foreach (var text in texts)
            _output.Add(JsonParser.TryParse(text, out var value, out var error) ? $"{value}" : error!);
        StringReader lines = new("{\"n\":1}\n[wrong\n2\n\n3");
        foreach (var value in JsonParser.ParseLines(lines, (line, error) => _output.Add($"line {line}: {error}")))
            _output.Add($"document {value}");
    }

    private void Formulas()
    {
        Dictionary<string, double> variables = new() { ["x"] = 3, ["y"] = -2 };
        Evaluator evaluator = new(variables) { ["twice"] = static arguments => 2 * arguments[0] };
        Printer printer = new();
        string[] formulas =
        [
            "1 + 2 * 3 - 4", "x * (2 - 1) + 0 * 4", "2 ^ 3 ^ 2", "-x ^ 2", "(x + y) * max(x, y, 7) / 2",
            "x > 2 && !(y > 0) ? twice(x) : 1 / 0", "sqrt(sum(1, 2, 3, x) % 10)", "x == 3 || 1 / 0",
        ];
        foreach (var formula in formulas)
        {
            var expression = ExpressionParser.Parse(formula);
            ConstantFolder folder = new();
            var folded = folder.Rewrite(expression);
            _output.Add($"{expression.Accept(printer)} = {expression.Accept(evaluator)}; {folded.Accept(printer)} after {folder.Folded}");
        }

        List<string> kinds = [];
        foreach (var token in new Tokenizer("a1 <= .5*(b_2, 10.25)"))
            kinds.Add($"{token.Kind}@{token.Start}");
        _output.Add(string.Join(' ', kinds));
    }

    private void FormulaErrors()
    {
        Evaluator evaluator = new(new Dictionary<string, double>());
        foreach (var formula in (string[])["1 +", "(1", "1 2", "a ? b", "1 / 0", "unknown", "f(1)", ")", "1 $ 2"])
        {
            try
            {
                _output.Add($"{ExpressionParser.Parse(formula).Accept(evaluator)}");
            }
            catch (ParseException exception) when (exception.Position is { Line: 1, Column: var column })
            {
                _output.Add($"{formula}: {exception.Message}, column {column}");
            }
            catch (Exception exception) when (exception is KeyNotFoundException or DivideByZeroException)
            {
                _output.Add($"{formula}: {exception.GetType().Name}");
            }
            finally
            {
                _output.Add($"done with {formula}");
            }
        }
    }

    private void Tables()
    {
        const string Text = "name,size,note\r\nfirst,1,\"a, b\"\nsecond,2,\"say \"\"x\"\"\nand y\"\nthird,3\n";
        CsvReader table = new(Text);
        table.ShortRow += number => _output.Add($"row {number} is short");
        foreach (var row in table)
            _output.Add($"{row.Count} {row["NAME"]} {row[1]} {row.TryGet("note", out var note)} {note}; {row.ToString()}");
        _output.Add($"{table.Select(static row => int.Parse(row["size"])).Sum()} {string.Join('|', table.Columns)} {table.Count()}");
        CsvReader tabs = new("1\t2\n3\t4", CsvFormat.Tabs with { HasHeader = false });
        _output.Add(string.Join(' ', tabs.Select(static row => row[0] + row[1])));
        foreach (var wrong in (string[])["a,a\n", "a\n\"b"])
        {
            try
            {
                _output.Add($"{new CsvReader(wrong).Count()}");
            }
            catch (ParseException exception)
            {
                _output.Add(exception.Message);
            }
        }
    }

    private void Settings()
    {
        var file = IniFile.Parse("""
            # settings
            root = /usr
            [paths]
            lib = ${.root}/lib
            both = ${lib}:${.root}
            _hidden = x
            [numbers]
            count = 12
            ratio = 0.5
            loop = ${loop}
            """);
        _output.Add(
            $"{file["paths", "both"]} {file.TryGet("numbers", "count", out int count)} "
            + $"{count} {file.TryGet("numbers", "ratio", out double ratio)} {ratio} "
            + $"{file.TryGet<int>("numbers", "ratio", out _)}");
        file["numbers", "loop"] = "${paths.lib}";
        foreach (var (section, name, value) in file.All())
            _output.Add($"[{section}] {name} = {value}");
        file["numbers", "loop"] = "${numbers.loop}";
        Attempt(() => file["numbers", "loop"]);
        Attempt(() => file["numbers", "nothing"]);
        Attempt(() => IniFile.Parse("a=1\nnonsense")["", "a"]);

        void Attempt(Func<string> action)
        {
            try
            {
                _output.Add(action());
            }
            catch (Exception exception)
            {
                _output.Add($"{exception.GetType().Name}: {exception.Message}");
            }
        }
    }

    private void Patterns()
    {
        var date = Pattern.Compile(@"(\d{4})-(\d\d?)-(\d{1,2})");
        foreach (var match in date.Matches("from 2024-1-31 to 2025-12-1, not 24-1-1"))
            _output.Add($"{match} at {match.Start}: {match[0]}/{match[1]}/{match[2]}");
        _output.Add(Pattern.Compile("[a-c]+|x*?y").Replace("abcd xxy zy", static match => $"<{match}>"));
        _output.Add($"{Pattern.Compile("(a|ab)(c|bcd)(d*)").TryMatch("abcd", 0, out var groups)} {groups[0]} {groups[1]} '{groups[2]}'");
        _output.Add(
            $"{Pattern.Compile("^*").IsMatch("")} {Pattern.Compile("[^ ]+ \\w\\s?\\.").IsMatch("ab c.")} "
            + $"{Pattern.Compile("(a+)+b").IsMatch(new string('a', 9))}");
        foreach (var wrong in (string[])["(a", "a)", "*", "[a", "a{2"])
        {
            try
            {
                _ = Pattern.Compile(wrong);
            }
            catch (ParseException exception)
            {
                _output.Add($"{wrong}: {exception.Message}");
            }
        }
    }

    private void Lists()
    {
        var list = Sexp.Read(" (define (square x) (* x x)) ");
        _output.Add($"{list} {list.Depth}");
        var numbers = Parse.Char(char.IsAsciiDigit, "a digit").Many(least: 1)
            .Select(static digits => int.Parse(string.Concat(digits)))
            .Token()
            .SeparatedBy(Parse.Char(','));
        _output.Add(string.Join('+', numbers.All("1, 22 ,333")));
        _output.Add(
            $"{numbers.All("").Count} "
            + $"{Parse.Word("yes").Select(static _ => true).Or(Parse.Word("no").Select(static _ => false)).All("no")}");
        foreach (var wrong in (string[])["(a", "a)", "()("])
        {
            try
            {
                _output.Add($"{Sexp.Read(wrong)}");
            }
            catch (ParseException exception)
            {
                _output.Add(exception.Message);
            }
        }
    }

    private void Lines()
    {
        LineWriter writer = new();
        writer.Line($"ratio {1.0 / 3:F3} of {12}").Block("class A", static inner =>
        {
            inner.Line($"int {"x".AsSpan(),4};");
            inner.Block("void M()", static body => body.Line($"return {true};").Line($""));
        });
        foreach (var line in writer.ToString().Split('\n'))
            _output.Add(line);
        _output.Add($"{writer.Lines} lines");
        var template = Template.Parse("Hello {{name}}{{#items}}, {{n}} of {{unit}}{{#tags}}#{{.}}{{/tags}}{{/items}}!");
        _output.Add(template.Render(JsonParser.Parse("""{"name":"you","items":[{"n":1,"unit":"a","tags":["s","t"]},{"n":2}]}""")));
        foreach (var wrong in (string[])["{{a", "{{#a}}", "{{/a}}", "x{{#a}}{{/b}}"])
        {
            try
            {
                _output.Add(Template.Parse(wrong).Render(JsonValue.Literal.Null));
            }
            catch (FormatException exception)
            {
                _output.Add(exception.Message);
            }
        }
    }
}
