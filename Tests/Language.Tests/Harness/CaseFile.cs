using System.Text.RegularExpressions;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>A small program.</summary>
/// <param name="Folder">Whether the page lists it: <see cref="Listed"/> or <see cref="Unlisted"/>.</param>
/// <param name="Chapter">The folder below.</param>
/// <param name="Name">The name of its file, and of its namespace.</param>
/// <param name="Title">The construct, as the matrix names it, or what is special about the program: the first line of the file.</param>
/// <param name="Expected">What is known to become of it: the second line.</param>
/// <param name="Source">The whole file.</param>
public sealed partial record CaseFile(string Folder, string Chapter, string Name, string Title, Verdict Expected, string Source)
{
    /// <summary>The folder of cases about one construct each, which the page lists.</summary>
    public const string Listed = "Cases";

    /// <summary>The folder of programs whose twins could easily mean something else, in other ways than a construct's name tells.</summary>
    public const string Unlisted = "Programs";

    /// <summary>Cases with no wish of their own are compiled into one assembly.</summary>
    public const string Together = "together";

    /// <summary>Of a case that says something to its whole assembly.</summary>
    public const string Alone = "alone";

    /// <summary>Of a case whose project has <c>CheckForOverflowUnderflow</c> on.</summary>
    public const string Checked = "checked";

    /// <summary>How it is compiled.</summary>
    public string Build { get; private init; } = Together;

    /// <summary>How many twins its methods have; null when nobody has counted them.</summary>
    public int? Twins { get; private init; }

    /// <summary>What it writes; null when that need not be known, as the original tells.</summary>
    public IReadOnlyList<string>? Output { get; private init; }

    /// <summary>The file's path below the project's folder.</summary>
    public string Path => $"{Folder}/{Chapter}/{Name}.cs";

    /// <summary>The namespace of its types.</summary>
    public string Namespace => $"{Folder}.{Chapter}.{Name}";

    /// <summary>The type that holds <c>Run</c>.</summary>
    public string TypeName => $"{Namespace}.Program";

    /// <summary>Reads the head of a file, and its end.</summary>
    public static CaseFile Parse(string folder, string chapter, string name, string source)
    {
        var head = Head().Match(source);
        if (!head.Success || !Enum.TryParse<Verdict>(head.Groups["expected"].Value, ignoreCase: true, out var expected))
        {
            throw new FormatException(
                $"{chapter}/{name} does not begin with its title and '// Expected: suspends', 'compensated' or 'refused'.");
        }

        var (build, twins, end) = (head.Groups["build"], head.Groups["twins"], End().Match(source));
        return new CaseFile(folder, chapter, name, head.Groups["title"].Value, expected, source)
        {
            Build = build.Success ? build.Value : Together,
            Twins = twins.Success ? int.Parse(twins.Value) : null,
            Output = end.Success ? [.. end.Groups["line"].Captures.Select(line => line.Value)] : null,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Chapter}.{Name}";

    [GeneratedRegex(@"\A// (?<title>.+)\n// Expected: (?<expected>\w+)\n(// Build: (?<build>\w+)\n)?(// Twins: (?<twins>\d+)\n)?")]
    private static partial Regex Head();

    [GeneratedRegex(@"\n// Writes:\n(//( (?<line>.*)|(?<line>))\n)+\z")]
    private static partial Regex End();
}
