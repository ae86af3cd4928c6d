using System.Globalization;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>
/// The text of a project of a thousand [Goroutine] methods of fifty lines each, ten a file: loops, channels, calls among each other and
/// across files, exceptions, collections, starts of goroutines.
/// </summary>
internal static class SyntheticProject
{
    public const int Files = 100;
    public const int MethodsPerFile = 10;

    private const string Members = """
            private readonly Dictionary<string, int> _counts = new();

            private int Total { get; set; }

            private int Weight(int value) => value * 3 + Total;

        """;

    /// <summary>The names and texts of its files.</summary>
    public static IEnumerable<(string Name, string Text)> Sources() =>
        Enumerable.Range(0, Files).Select(file => ($"Part{file:D3}.cs", File(file)));

    /// <summary>Every method once more, under another name and not marked: the least that any twins in C# could cost.</summary>
    public static IEnumerable<(string Name, string Text)> Copies() => Sources().Select(source => (
        $"Copy.{source.Name}",
        source.Text
            .Replace("    [Goroutine]\n", "", StringComparison.Ordinal)
            .Replace("Work", "Copy", StringComparison.Ordinal)
            .Replace(Members, "", StringComparison.Ordinal)));

    /// <summary>What an edit changes: the digits of a literal in the first method of a file.</summary>
    public static string Edit(string text, int edit) =>
        text.Replace("int step = 1;", string.Create(CultureInfo.InvariantCulture, $"int step = {edit % 9 + 1};"), StringComparison.Ordinal);

    private static string File(int file)
    {
        var methods = Enumerable.Range(0, MethodsPerFile).Select(method => Method(file, method));
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text;
            using GoroutineGen;

            namespace Synthetic;

            public sealed partial class Part{{file:D3}}
            {
            {{Members}}
            {{string.Join("\n", methods)}}
            }

            """;
    }

    /// <summary>Fifty lines.</summary>
    private static string Method(int file, int method)
    {
        var callee = (method + 1) % MethodsPerFile;
        var otherFile = (file + 1) % Files;
        return $$"""
                [Goroutine]
                public int Work{{method}}(Chan<int> input, Chan<string> output, int depth, string[] names)
                {
                    int step = {{(method == 0 ? 1 : method + 1)}};
                    var text = new StringBuilder();
                    var pending = new List<int>(names.Length);
                    for (int i = 0; i < names.Length; i += step)
                    {
                        string name = names[i].Trim();
                        if (name.Length == 0 || name[0] == '#')
                            continue;
                        int value = _counts.TryGetValue(name, out int known) ? known + 1 : 1;
                        _counts[name] = value;
                        pending.Add(Weight(value));
                        text.Append(name).Append('=').Append(value).Append(';');
                    }
                    try
                    {
                        while (input.Receive(out int received))
                        {
                            if (received < 0)
                                throw new ArgumentOutOfRangeException(nameof(input), received, "negative");
                            pending.Add(received % ({{method}} + 7));
                            if (pending.Count > 100)
                                break;
                        }
                    }
                    catch (ArgumentOutOfRangeException error) when (error.ParamName != null)
                    {
                        output.Send($"{error.ParamName}: {error.Message}");
                    }
                    finally
                    {
                        Total += pending.Count;
                    }
                    if (depth > 0)
                    {
                        int inner = Work{{callee}}(input, output, depth - 1, names);
                        var other = new Part{{otherFile:D3}}();
                        inner += other.Work{{callee}}(input, output, depth - 2, names) * step;
                        pending.Add(inner);
                        Go.Run(() => output.Send(text.ToString()));
                    }
                    long sum = 0;
                    foreach (int item in pending.Where(item => item > step).OrderBy(item => -item))
                    {
                        sum = unchecked(sum * 31 + item);
                        if ((sum & 1) == 0)
                            output.Send(sum.ToString());
                    }
                    return (int)(sum % 1000) + text.Length;
                }
            """;
    }
}
