using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Channels and goroutines, where the outcome does not depend on who is faster.</content>
internal sealed partial class Maker
{
    private Statement MakeConcurrent(Scope scope)
    {
        var chan = Name("c");
        var item = Name("e");
        var turns = _dice.Between(1, 3);
        var each = scope.With(new Variable(item, CSharpType.Int, IsWritable: false));
        var received = scope.With(new Variable(item, CSharpType.Int));
        Expression Int() => Make(CSharpType.Int, scope, 3);
        return Choose<Statement>(
            (2, () => Of(Construct.BufferedChannel,
                $"Chan<int> {chan} = new({turns});\n{chan}.Send({Int()});\n"
                + $"{chan}.Close();\nforeach (var {item} in {chan}) {MakeBlock(each.InLoop(), 2)}")),
            (2, () => Of(Construct.ChannelExpressions,
                $"Chan<int> {chan} = new(3);\n{chan}.Send({Int()});\n"
                + $"{chan}.Send({chan}.Receive() + {Int():o});\nNote(Show({chan}.Receive()));\n"
                + $"{chan}.Close();\nNote(Show({chan}.Receive(out var {item})));{MakeDump(received, 1)}")),
            (3, () => Of(Construct.ProducerConsumer,
                $"Chan<int> {chan} = new({_dice.Between(0, 1)});\nGo.Run(Produce, "
                + $"{chan}, {Int()}, {turns});\nforeach (var {item} in {chan}) {MakeBlock(each.InLoop(), 2)}")),
            (1, () => Of(Construct.ProducerByLambda,
                $"Chan<int> {chan} = new();\nGo.Run(() => Produce({chan}, 3, {turns}));\nNote(Show({chan}.Receive() + {Int():o}));")),
            (3, () => Of(Construct.Select,
                $"Chan<int> {chan} = new(1);\n{chan}.Send({Int()});\nswitch (Go.Select(Case.Receive(Chan<int>.Never), Case.Receive("
                + $"{chan}, out var {item})))\n{{\n    case 1: {MakeBlock(received with { Jumps = [] }, 2)} break;\n}}")),
            (1, () => Of(Construct.SelectSend,
                $"Chan<int> {chan} = new(1);\nNote(Show(Go.Select(Case.Send("
                + $"{chan}, {Int()}), Case.Send(Chan<int>.Never, {Int()})) + {chan}.Receive()));")),
            (2, () => Of(Construct.TrySelect,
                $"Chan<int> {chan} = new();\nswitch (Go.TrySelect(Case.Receive("
                + $"{chan}, out int {item}))) {{ case 0: Note(Show({item})); break; default: "
                + $"{MakeBlock(scope with { Jumps = [] }, 2)} break; }}")),
            (2, () => Of(Construct.WaitGroup,
                $"Sync.WaitGroup {chan} = new();\nvar {item} = 0;\n"
                + $"{chan}.Go(() => {{ Go.Yield(); {item} = {Literal()}; }});\n{chan}.Wait();\nNote(Show({item}));")),
            (2, () => Of(Construct.Mutex,
                $"Sync.Mutex {chan} = new();\nusing ({chan}.Acquire()) {MakeBlock(scope, 2)}")));
    }

    private Expression Literal() => Primary(Construct.Literal, CSharpType.Int, $"{_dice.Between(0, 99)}");
}
