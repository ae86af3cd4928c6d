using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>What no suspension may tear apart: references in the middle of an expression, spans of conditions and patterns, locks that
/// belong to a thread.</content>
internal sealed partial class Maker
{
    /// <summary>Something is named by a reference, then something is computed, then it is assigned or called.</summary>
    private Statement MakeReferenceUse(Scope scope)
    {
        Expression Int() => Make(CSharpType.Int, scope, Deep - 1);
        Expression At() => Index(scope, Deep - 1);
        Expression Point() => Choose<Expression>(
            (3, () => Primary(Construct.ReferenceOfProperty, CSharpType.Point, $"{Make(CSharpType.Box, scope, Deep - 2):o}.Spot")),
            (2, () => Primary(Construct.ReferenceOfCall, CSharpType.Point,
                $"Find({Make(CSharpType.PointArray, scope, Deep - 2)}, {At()})")),
            (2, () => Primary(Construct.ReferenceOfSpan, CSharpType.Point,
                $"{Make(CSharpType.PointArray, scope, Deep - 2):o}.AsSpan()[{At()}]")),
            (1, () => Primary(Construct.ReferenceFromEnd, CSharpType.Point, $"{Make(CSharpType.PointArray, scope, Deep - 2):o}[^1]")),
            (1, () => Primary(Construct.ReferenceOfField, CSharpType.Point, $"{Make(CSharpType.Box, scope, Deep - 2):o}.At")));
        return Choose<Statement>(
            (3, () => Of(Construct.ReferenceAssignment, $"{Point()}.{_dice.Pick("X", "Y")} {_dice.Pick("=", "+=", "*=")} {Int()};")),
            (2, () => Of(Construct.ReferenceAssignment,
                $"{Make(CSharpType.Box, scope, Deep - 2):o}.Slot({At()}) {_dice.Pick("=", "-=")} {Int()};")),
            (2, () => Of(Construct.ReferenceCall, $"{Point()}.{_dice.Pick("Move", "Shift", "Area")}({Int()});")),
            (2, () => Of(Construct.ReferenceCall, $"Note(Show({Point()}.X.CompareTo({Int()})));")),
            (1, () => Of(Construct.ReferenceCall, $"Bump(ref {Point()}.Y, {Int()});")),
            (1, () => Of(Construct.ReferenceRead, $"Note(Show({Point()}.X ^ {Int():o}));")),
            (1, () => Of(Construct.ReferenceBehindQuestionMark, $"{Make(CSharpType.Box, scope, Deep - 2):o}?.Spot.X = {Int()};")),
            (2, () => Of(Construct.ReferenceDeconstruction, $"({Point()}.X, {Point()}.Y) = ({Int()}, {Int()});")));
    }

    /// <summary>A span that has its value on one side of the condition only.</summary>
    private Statement MakeSpanCondition(Scope scope)
    {
        var span = Name("s");
        Expression Bool() => Make(CSharpType.Bool, scope with { CanDeclare = false }, 2);
        Expression Ints() => Make(CSharpType.IntArray, scope with { CanDeclare = false }, 2);
        var shown = Of(Construct.Dump, $"Note(Show({span}));");
        return Choose<Statement>(
            (2, () => Of(Construct.SpanOfCondition,
                $"if ({Bool():o} && TryTail({Ints()}, out Span<int> {span})) {MakeBlock(scope, 1, shown)}\nelse {MakeBlock(scope, 1)}")),
            (2, () => Of(Construct.SpanOfCondition,
                $"if ({Ints():o}.AsSpan() is not [_, .. var {span}] || {Bool():o}) "
                + $"{MakeBlock(scope, 1)}\nelse {MakeBlock(scope, 1, shown)}")),
            (1, () => Of(Construct.SpanOfCondition,
                $"if (!({Bool():o} && {Ints():o}.AsMemory() is {{ Span: {{ Length: > 1 }} {span} }})) {MakeBlock(scope, 1)} else {shown}")),
            (1, () => Of(Construct.SpanOfCondition, $"Note(Show({Bool():o} && TryTail({Ints()}, out var {span}) ? {span}.Length : 0));")));
    }

    /// <summary>Patterns that take a span, beside a clause that may wait.</summary>
    private Statement MakeSpanSwitch(Scope scope)
    {
        var inner = scope.InSwitch();
        Block Section() => MakeBlock(inner with { Jumps = inner.Jumps.Add("break;") }, 1);
        var asked = NonConstant(CSharpType.Bool, scope with { CanDeclare = false }, 2);
        return Of(Construct.SwitchOnSpans,
            $$"""
            switch ({{Make(CSharpType.IntArray, scope, 2):o}}.AsMemory())
            {
                case { Length: > 0 } when {{asked}}: {{Section()}} break;
                case { Span: [_, > 2, ..] }: {{Section()}} break;
                case { Span.Length: > 1 }: {{Section()}} break;
                default: {{Section()}} break;
            }
            """);
    }

    /// <summary>A lock that the constructor of a resource, an enumerator or an iterator takes.</summary>
    private Statement MakeHiddenLock(Scope scope)
    {
        var item = Name("e");
        var each = scope.With(new Variable(item, CSharpType.Int, IsWritable: false));
        return Choose<Statement>(
            (2, () => Of(Construct.UsingOfLock, $"using (new Guard()) {MakeBlock(scope, 2)}")),
            (1, () => Of(Construct.UsingOfLock, $"using (Guard.Enter()) {MakeBlock(scope, 2)}")),
            (1, () => Of(Construct.ForEachOfLock, $"foreach (var {item} in new Guarded({_dice.Between(1, 3)})) {MakeLoopBody(each)}")),
            (1, () => Of(Construct.ForEachOfLock, $"foreach (var {item} in Guarded.Numbers({_dice.Between(1, 3)})) {MakeLoopBody(each)}")));
    }
}
