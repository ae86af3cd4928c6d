using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The operations of a statement that could stand in the way of a wait in it, found by where the wait stands. A statement of many waits is
/// looked through only once, and most statements have no such operation.
/// </summary>
internal sealed class SpillCandidates
{
    private readonly Candidate[] _byStart;

    /// <summary>For each candidate, where the longest of all candidates up to it ends.</summary>
    private readonly int[] _ends;

    public SpillCandidates(IOperation root, SyntaxNode statement)
    {
        List<Candidate> found = [];
        foreach (var operation in Own(root, statement))
        {
            if (IsCandidate(operation))
                found.Add(new Candidate(operation, found.Count, Concerned(operation)));
        }
        _byStart = [.. found.OrderBy(static candidate => candidate.Concerned.Start)];
        _ends = new int[_byStart.Length];
        for (var i = 0; i < _byStart.Length; i++)
            _ends[i] = Math.Max(_byStart[i].Concerned.End, i > 0 ? _ends[i - 1] : 0);
    }

    /// <summary>The operations that concern a wait, in the order of the statement.</summary>
    public IEnumerable<IOperation> For(TextSpan wait)
    {
        List<Candidate> concerned = [];
        for (var i = CountUpTo(wait.Start) - 1; i >= 0 && _ends[i] >= wait.End; i--)
        {
            if (_byStart[i].Concerned.Contains(wait))
                concerned.Add(_byStart[i]);
        }
        return concerned.OrderBy(static candidate => candidate.Ordinal).Select(static candidate => candidate.Operation);
    }

    /// <summary>
    /// The operations of a statement, outer ones first, without the operations of statements and functions inside the statement.
    /// </summary>
    private static IEnumerable<IOperation> Own(IOperation root, SyntaxNode statement)
    {
        Stack<IOperation> open = new([root]);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            yield return operation;
            foreach (var child in operation.ChildOperations.Reverse())
            {
                var isForeign = (child.Syntax is StatementSyntax && child.Syntax != statement) || child is IAnonymousFunctionOperation;
                if (!isForeign)
                    open.Push(child);
            }
        }
    }

    private static bool IsCandidate(IOperation operation) =>
        IsStackOnly(operation) || References.IsMadeBy(operation) || References.IsFieldOfAnyObject(operation);

    private static bool IsStackOnly(IOperation operation) => SpillRules.TypeOf(operation)?.IsStackOnly() == true;

    /// <summary>
    /// The part of the text in which a wait could find the operation unfinished: up to the end of the last operation that uses it.
    /// </summary>
    private static TextSpan Concerned(IOperation operation)
    {
        var own = operation.Syntax.Span;
        IOperation?[] holders = IsStackOnly(operation) ? [operation.Parent, (operation.Parent as IArgumentOperation)?.Parent] : [];
        var end = References.Users(operation).Concat(holders.OfType<IOperation>())
            .Select(static user => user.Syntax.Span.End).Append(own.End).Max();
        return TextSpan.FromBounds(SpillRules.MayBeAround(operation) ? StartAround(operation) : own.End, end);
    }

    private static int StartAround(IOperation operation) =>
        (operation is IInterpolationOperation { Parent: { } text } ? text : operation).Syntax.SpanStart;

    private int CountUpTo(int position)
    {
        int low = 0, high = _byStart.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_byStart[middle].Concerned.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private readonly record struct Candidate(IOperation Operation, int Ordinal, TextSpan Concerned);
}
