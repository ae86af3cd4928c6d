using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Values for variables that have one on one side of a condition only. Where <c>s</c> has a value when <c>c</c> is true, <c>if (c)</c>
/// becomes <c>if ((c) || Unassigned.False(out s))</c>; where <c>s</c> has one when <c>c</c> is false, it becomes <c>if ((c) &amp;&amp;
/// Unassigned.True(out s))</c>.
/// </summary>
internal static class ConditionalValueEdits
{
    public static void Add(IGrouping<IfStatementSyntax, ConditionalValue> values, TextEdits edits)
    {
        var statement = values.Key;
        var late = Calls(RuntimeNames.UnassignedFalse, values.Where(static value => value.IsWhenTrue));
        var early = Calls(RuntimeNames.UnassignedTrue, values.Where(static value => !value.IsWhenTrue));
        edits.Open(statement.Condition.SpanStart, statement, (late.Length > 0 ? "(" : "") + (early.Length > 0 ? "(" : ""));
        edits.Close(
            statement.Condition.Span.End, statement,
            (late.Length > 0 ? $") || ({late})" : "") + (early.Length > 0 ? $") && ({early})" : ""));
    }

    /// <summary>
    /// The calls for some variables. All are made or none: no variable may depend on what the call for another one returns.
    /// </summary>
    private static string Calls(string method, IEnumerable<ConditionalValue> values) =>
        string.Join(" | ", values.Select(value => $"{method}(out {value.Variable})"));
}
