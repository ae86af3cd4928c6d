using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Branches and loops.</content>
internal sealed partial class Maker
{
    private Statement MakeIf(Scope scope)
    {
        var condition = Make(CSharpType.Bool, scope, Deep);
        return Choose<Statement>(
            (2, () => MakeSpanCondition(scope)),
            (3, () => Of(Construct.If, $"if ({condition}) {MakeBlock(scope, 3)}")),
            (3, () => Of(Construct.IfElse, $"if ({condition}) {MakeBlock(scope, 2)}\nelse {MakeBlock(scope, 2)}")),
            (2, () => Of(Construct.ElseIf,
                $"if ({condition}) {MakeBlock(scope, 2)}\nelse if ({Make(CSharpType.Bool, scope, 3)}) "
                + $"{MakeBlock(scope, 2)}\nelse {MakeBlock(scope, 1)}")),
            (1, () => Of(Construct.EmbeddedStatement,
                $"if ({condition})\n    {MakeAssignment(scope)}\nelse\n    {MakeAssignment(scope)}")));
    }

    private Statement MakeLoop(Scope scope)
    {
        var i = Name("i");
        var item = Name("e");
        var turns = _dice.Between(1, 4);
        var numbered = scope.With(new Variable(i, CSharpType.Int, IsWritable: false));
        var each = scope.With(new Variable(item, CSharpType.Int, IsWritable: false));
        Expression Condition(Scope inner) => Make(CSharpType.Bool, inner, 3);
        Statement ForEach(Construct construct, CSharpType type, string text = "") =>
            Of(construct, $"foreach ({_dice.Pick("var", "int")} {item} in {Make(type, scope, 3):o}{text}) {MakeLoopBody(each)}");
        return Choose<Statement>(
            (6, () => Of(Construct.For, $"for (int {i} = 0; {i} < {turns}; {i}++) {MakeLoopBody(numbered)}")),
            (2, () => Of(Construct.ForWithCondition,
                $"for (var {i} = {turns}; {i} > 0 && {Condition(numbered):o}; {i}--) {MakeLoopBody(numbered)}")),
            (2, () => Of(Construct.ForWithoutParts,
                $"int {i} = 0;\nfor (; ; ) {{ if ({i}++ >= {turns}) break; {MakeLoopBody(numbered)} }}")),
            (1, () => Of(Construct.ForWithTwoVariables,
                $"for (int {i} = 0, {item} = {turns}; {i} < {item}; {i}++, {item}--) "
                + $"{MakeLoopBody(numbered.With(new Variable(item, CSharpType.Int, IsWritable: false)))}")),
            (4, () => Of(Construct.While, $"int {i} = 0;\nwhile ({i}++ < {turns} && {Condition(numbered):o}) {MakeLoopBody(numbered)}")),
            (3, () => Of(Construct.Do, $"int {i} = 0;\ndo {MakeLoopBody(numbered)} while (++{i} < {turns} && {Condition(numbered):o});")),
            (1, () => Of(Construct.EmbeddedLoopBody, $"for (int {i} = 0; {i} < {turns}; {i}++)\n    {MakeAssignment(numbered)}")),
            (4, () => ForEach(Construct.ForEachArray, CSharpType.IntArray)),
            (2, () => ForEach(Construct.ForEachList, CSharpType.IntList)),
            (2, () => Of(Construct.ForEachString,
                $"foreach (char {item} in {Make(CSharpType.String, scope, 3):o}) "
                + $"{MakeLoopBody(scope.With(new Variable(item, CSharpType.Char, IsWritable: false)))}")),
            (2, () => Of(Construct.ForEachIterator, $"foreach (var {item} in new Numbers({turns})) {MakeLoopBody(each)}")),
            (2, () => Of(Construct.ForEachStructEnumerator, $"foreach (var {item} in new Countdown({turns})) {MakeLoopBody(each)}")),
            (2, () => Of(Construct.ForEachRefStructEnumerator,
                $"foreach ({_dice.Pick("var", "ref var")} {item} in new Stretch({Make(CSharpType.IntArray, scope, 3)})) "
                + $"{MakeLoopBody(scope.With(new Variable(item, CSharpType.Int, IsWritable: false, IsByRef: true)))}")),
            (2, () => ForEach(Construct.ForEachSpan, CSharpType.IntArray, ".AsSpan()")),
            (1, () => Of(Construct.ForEachDictionary,
                $"foreach (var ({i}, {item}) in new Dictionary<int, int> {{ [1] = {Make(CSharpType.Int, scope, 3)}, [2] = 4 }}) "
                + $"{MakeLoopBody(numbered.With(new Variable(item, CSharpType.Int, IsWritable: false)))}")),
            (1, () => Of(Construct.ForEachQuery,
                $"foreach (var {item} in from q in {Make(CSharpType.IntArray, scope, 3):o} where q > 0 select q + 1) "
                + $"{MakeLoopBody(each)}")),
            (3, () => MakeGotoBack(scope)),
            (3, () => MakeGotoOut(scope)));
    }

    private Statement MakeGotoBack(Scope scope)
    {
        var label = Name("again");
        var turns = Name("i");
        return Of(Construct.GotoBack,
            $"int {turns} = 0;\n"
            + $"{label}: {MakeBlock(scope with { Nesting = scope.Nesting + 1 }, 3, Of(Construct.Tick, $"Tick();"))}"
            + $"\nif ({turns}++ < 2 && {Make(CSharpType.Bool, scope, 3):o}) goto {label};");
    }

    private Statement MakeGotoOut(Scope scope)
    {
        var label = Name("done");
        return Of(Construct.GotoForward, $"{MakeBlock(scope with { Jumps = scope.Jumps.Add($"goto {label};") }, 4)}\n{label}: ;");
    }

    private Statement MakeSwitch(Scope scope)
    {
        var inner = scope.InSwitch();
        inner = inner with { Jumps = inner.Jumps.Add("break;") };
        var withCase = inner with { Jumps = inner.Jumps.AddRange(["goto case 2;", "goto default;"]) };
        var name = Name("w");
        var named = inner.With(new Variable(name, CSharpType.Int));
        var steady = inner.With(new Variable(name, CSharpType.Int, IsWritable: false));
        Block Section(Scope section) => MakeBlock(section, 2);
        return Choose<Statement>(
            (1, () => MakeSpanSwitch(scope)),
            (3, () => Of(Construct.Switch,
                $"switch ({NonConstant(CSharpType.Int, scope, 3):o} & 3)\n{{\n    case 0 or 1: "
                + $"{MakeBlock(withCase, 2, JumpToCase())} break;\n    case 2: "
                + $"{Section(inner)} break;\n    default: {Section(inner)} break;\n}}")),
            (2, () => Of(Construct.SwitchOnString,
                $"switch ({NonConstant(CSharpType.String, scope, 3)})\n{{\n    case \"\": "
                + $"{Section(inner)} break;\n    case \"a\" or \"bc\": "
                + $"{Section(inner)} break;\n    case {{ Length: > 3 }}: {Section(inner)} break;\n}}")),
            (3, () => Of(Construct.SwitchOnPatterns,
                $"switch ({Make(CSharpType.Object, scope, 3)})\n{{\n    case int {name} when "
                + $"{NonConstant(CSharpType.Bool, named with { CanDeclare = false }, 2)}: "
                + $"{Section(named)} break;\n    case string or null: "
                + $"{Section(inner)} break;\n    case Color.Blue: case long: {Section(inner)} break;\n    default: "
                + $"{Section(inner)} break;\n}}")),
            (2, () => Of(Construct.SwitchInLoop,
                $"for (int {name} = 0; {name} < 4; {name}++)\n    switch ({name} + "
                + $"{Make(CSharpType.Int, steady, 2):o})\n    {{\n        case 1: {Section(steady.InLoop())} break;\n        case 2: "
                + $"{Section(steady.InLoop())} goto case 1;\n        case > 5: continue;\n        default: "
                + $"{Section(steady.InLoop())} break;\n    }}")));

        Statement JumpToCase() => Of(Construct.EmbeddedStatement,
            $"if ({Make(CSharpType.Bool, scope, 2)}) "
            + $"{(_dice.Chance(60) ? Of(Construct.GotoCase, $"goto case 2;") : Of(Construct.GotoDefault, $"goto default;"))}");
    }
}
