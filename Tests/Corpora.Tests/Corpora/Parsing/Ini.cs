namespace Corpora.Parsing;

/// <summary>Settings in sections, with values that refer to others by <c>${section.name}</c>.</summary>
public sealed partial class IniFile
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _sections = new(StringComparer.Ordinal);

    public string this[string section, string name]
    {
        get => Expand(Raw(section, name), section, []);
        set
        {
            if (!_sections.TryGetValue(section, out var values))
                _sections.Add(section, values = new(StringComparer.Ordinal));
            values[name] = value;
        }
    }

    public static IniFile Parse(string text)
    {
        IniFile file = new();
        var section = "";
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            switch (line.AsSpan().Trim())
            {
                case []:
                case ['#' or ';', ..]:
                    continue;
                case ['[', .. var name, ']']:
                    section = name.ToString();
                    break;
                case var setting when setting.IndexOf('=') is > 0 and var equals:
                    file[section, setting[..equals].TrimEnd().ToString()] = setting[(equals + 1)..].TrimStart().ToString();
                    break;
                default:
                    throw new ParseException("Neither a section nor a setting", new Position(number, 1));
            }
        }

        return file;
    }

    public bool TryGet<T>(string section, string name, out T value)
        where T : IParsable<T>
    {
        value = default!;
        return _sections.TryGetValue(section, out var values) && values.TryGetValue(name, out var raw)
            && T.TryParse(Expand(raw, section, []), System.Globalization.CultureInfo.InvariantCulture, out value!);
    }

    public IEnumerable<(string Section, string Name, string Value)> All() =>
        from section in _sections
        from setting in section.Value
        where !setting.Key.StartsWith('_')
        select (section.Key, setting.Key, this[section.Key, setting.Key]);

    private string Raw(string section, string name) =>
        _sections.TryGetValue(section, out var values) && values.TryGetValue(name, out var value)
            ? value
            : throw new KeyNotFoundException($"[{section}] has no '{name}'.");

    private string Expand(string value, string section, HashSet<string> open)
    {
        var start = value.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
            return value;
        var end = value.IndexOf('}', start);
        if (end < 0)
            throw new FormatException($"'{value}' does not close a reference.");
        var reference = value[(start + 2)..end];
        var (otherSection, name) = reference.Split('.', 2) switch
        {
            [var s, var n] => (s, n),
            [var n] => (section, n),
            _ => throw new FormatException(reference),
        };
        if (!open.Add(reference))
            throw new FormatException($"'{reference}' refers to itself.");
        try
        {
            var inner = Expand(Raw(otherSection, name), otherSection, open);
            return value[..start] + inner + Expand(value[(end + 1)..], section, open);
        }
        finally
        {
            open.Remove(reference);
        }
    }
}
