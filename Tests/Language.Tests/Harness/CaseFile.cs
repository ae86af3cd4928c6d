using System.Text.RegularExpressions;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>A small program about one construct.</summary>
/// <param name="Chapter">The folder it is in.</param>
/// <param name="Name">The name of its file, and of its namespace.</param>
/// <param name="Title">The construct, as the matrix names it: the first line of the file.</param>
/// <param name="Expected">What is known to become of it: the second line.</param>
/// <param name="Build">How it is compiled: the third line; "together" where there is none.</param>
/// <param name="Source">The whole file.</param>
public sealed partial record CaseFile(string Chapter, string Name, string Title, Verdict Expected, string Build, string Source)
{
    /// <summary>Cases with no wish of their own are compiled into one assembly.</summary>
    public const string Together = "together";

    /// <summary>Of a case that says something to its whole assembly.</summary>
    public const string Alone = "alone";

    /// <summary>Of a case whose project has <c>CheckForOverflowUnderflow</c> on.</summary>
    public const string Checked = "checked";

    /// <summary>The file's path below the project's folder.</summary>
    public string Path => $"Cases/{Chapter}/{Name}.cs";

    /// <summary>The type that holds <c>Run</c>.</summary>
    public string TypeName => $"Cases.{Chapter}.{Name}.Program";

    /// <summary>Reads the head of a file.</summary>
    public static CaseFile Parse(string chapter, string name, string source)
    {
        var head = Head().Match(source);
        if (!head.Success || !Enum.TryParse<Verdict>(head.Groups["expected"].Value, ignoreCase: true, out var expected))
        {
            throw new FormatException(
                $"{chapter}/{name} does not begin with its title and '// Expected: suspends', 'compensated' or 'refused'.");
        }

        var build = head.Groups["build"];
        return new CaseFile(chapter, name, head.Groups["title"].Value, expected, build.Success ? build.Value : Together, source);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Chapter}.{Name}";

    [GeneratedRegex(@"\A// (?<title>.+)\n// Expected: (?<expected>\w+)\n(// Build: (?<build>\w+)\n)?")]
    private static partial Regex Head();
}
