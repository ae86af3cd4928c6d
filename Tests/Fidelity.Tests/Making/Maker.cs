using GoroutineGen.Fidelity.Tests.Trees;
using GoroutineGen.Soak;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <summary>
/// Makes random programs that compile, end, and give the same each time: loops have counters of their own, methods take fuel, each turn and
/// call is a tick of a budget, and a goroutine that is started is joined before anything else is done.
/// </summary>
internal sealed partial class Maker
{
    private readonly Dice _dice;
    private int _names;

    /// <summary>How many statements the method at hand may still get.</summary>
    private int _budget;

    private Maker(int seed) => _dice = Dice.For(seed, round: 0);

    public static ProgramTree Make(int seed)
    {
        Maker maker = new(seed);
        Container? marked = maker._dice.Chance(25)
            ? maker._dice.Pick(Container.Program, Container.Actor, Container.Hero, Container.Token, Container.Interface)
            : null;
        return new ProgramTree(seed, maker.Members(), marked);
    }

    private static Expression Primary(Construct construct, CSharpType type, NodeText text) =>
        new(construct, text.Pieces, type, IsComposite: false);

    private static Expression Composite(Construct construct, CSharpType type, NodeText text) =>
        new(construct, text.Pieces, type, IsComposite: true);

    private static Statement Of(Construct construct, NodeText text) => new(construct, text.Pieces);

    private string Name(string stem) => $"{stem}{++_names}";

    private T Choose<T>(params ReadOnlySpan<(int Weight, Func<T> Make)> choices)
    {
        var total = 0;
        foreach (var (weight, _) in choices)
            total += weight;
        var chosen = _dice.Between(1, total);
        foreach (var (weight, make) in choices)
        {
            chosen -= weight;
            if (chosen <= 0)
                return make();
        }

        throw new InvalidOperationException("No choice has a weight.");
    }

    private Variable? FindVariable(CSharpType type, Scope scope, bool isWritable = false)
    {
        var found = scope.Variables.FindAll(variable => variable.Type == type && (variable.IsWritable || !isWritable));
        return found.IsEmpty ? null : found[_dice.Between(0, found.Count - 1)];
    }
}
