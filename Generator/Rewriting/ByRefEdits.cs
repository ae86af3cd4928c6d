using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Calls of twins that take values instead of references: <c>M(ref x, out var y)</c> becomes <c>(await M__goroutine_ref_(...,
/// x)).Deliver(out x, out var y)</c>.
/// </summary>
internal static class ByRefEdits
{
    public static void PassValues(ArgumentListSyntax list, TextEdits edits)
    {
        OutArguments.Remove(list, 0, edits);
        foreach (var argument in list.Arguments)
        {
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) && !OutArguments.IsOut(argument))
                edits.Remove(argument.RefKindKeyword.Span);
        }
    }

    public static string Targets(ByRefCall call) => string.Join(", ", call.Targets.Select(static target => $"out {Text(target)}"));

    private static string Text(DeliveryTarget target) => target switch
    {
        { IsThis: true } => "this",
        { Variable: { } variable } => variable.Flat(),
        _ => "var _",
    };
}
