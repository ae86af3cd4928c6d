using System.Text.RegularExpressions;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>What became of a method.</summary>
internal enum Fate
{
    /// <summary>It has a twin, and all of it suspends.</summary>
    Suspends,

    /// <summary>It has a twin, and loops or waits in parts of it keep their thread.</summary>
    SuspendsInPart,

    /// <summary>It has no twin, although something in it could suspend, and the rules say why.</summary>
    Ordinary,

    /// <summary>It has no twin, and nothing in it could suspend.</summary>
    NothingSuspends,

    /// <summary>It has no twin, and nobody says why: a fault.</summary>
    Unexplained,
}

/// <summary>A method, or a local function, and what became of it.</summary>
/// <param name="Path">The file it is in.</param>
/// <param name="Name">Its name, with its type and its parameters.</param>
/// <param name="Twin">The file of its twin, where it has one of its own: that of a local function is in the file of the method around
/// it.</param>
/// <param name="IsAbstract">Whether it has no body that a twin could repeat.</param>
/// <param name="Fate">The result.</param>
/// <param name="Reasons">What the rules or the plan name for what does not suspend.</param>
internal sealed record Finding(string Path, string Name, string? Twin, bool IsAbstract, Fate Fate, IReadOnlyList<Reason> Reasons)
{
    public override string ToString() => $"{Name}: {Fate} {string.Join("; ", Reasons)}";
}

/// <summary>Why something does not suspend.</summary>
/// <param name="Rule">The rule that tells the user; null where there is nothing to tell: a loop gives way and keeps its thread.</param>
/// <param name="Construct">What is in the way.</param>
/// <param name="Text">The whole of it.</param>
internal sealed partial record Reason(string? Rule, string Construct, string Text)
{
    /// <summary>Reasons that differ in names only are one.</summary>
    public static IReadOnlyList<Reason> Merge(IEnumerable<Reason> reasons) =>
    [
        .. from reason in reasons
           group reason by (reason.Rule, reason.Kind) into same
           let names = same.SelectMany(reason => Quoted().Matches(reason.Construct)).Select(match => match.Value).Distinct()
           select same.First() with { Construct = same.Key.Kind.Replace("…", string.Join(", ", names), StringComparison.Ordinal) },
    ];

    /// <summary>The construct without the name of a parameter, a local or a type.</summary>
    public string Kind => Quoted().Replace(Construct, "…");

    /// <summary>What a rule reports. Every message of the project names the construct after 'because of'.</summary>
    public static Reason Of(Diagnostic diagnostic)
    {
        const string Because = "because of ";
        var message = diagnostic.GetMessage(null);
        var start = message.IndexOf(Because, StringComparison.Ordinal);
        if (start < 0)
            return new Reason(diagnostic.Id, message, message);
        var named = message[(start + Because.Length)..];
        return new Reason(diagnostic.Id, named[..named.IndexOf(": ", StringComparison.Ordinal)], named);
    }

    /// <summary>A part of a twin whose loops keep their thread.</summary>
    public static Reason Of(Rejection cause) => new(null, cause.Construct, $"{cause.Construct}: {cause.Reason}");

    public override string ToString() => Rule is null ? Text : $"{Rule}: {Text}";

    [GeneratedRegex("'[^']*'(?:, '[^']*')*")]
    private static partial Regex Quoted();
}
