using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>A test source whose expected diagnostics are marked: <c>[|...|]</c>, or <c>{|GOR0900:...|}</c> to name the rule.</summary>
internal sealed partial record Markup(string Source, IReadOnlyList<(string? Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var expected = new List<(string?, TextSpan)>();
        var position = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            source.Append(text, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
            }
            else
            {
                open.Push((mark.Groups["id"].Success ? mark.Groups["id"].Value : null, source.Length));
            }
        }

        Assert.That(open, Is.Empty, "A mark is not closed.");
        source.Append(text, position, text.Length - position);
        return new Markup(source.ToString(), expected);
    }

    [GeneratedRegex(@"\[\||\{\|(?<id>\w+):|\|\]|\|\}")]
    private static partial Regex Mark();
}
