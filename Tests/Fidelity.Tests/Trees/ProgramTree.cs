using System.Collections.Immutable;
using System.Text;

namespace GoroutineGen.Fidelity.Tests.Trees;

/// <summary>A random program.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Members">Its methods; <c>Run</c> is among them.</param>
/// <param name="MarkedType">A type that carries <c>[Goroutine]</c>, which concerns all its methods; null: none does.</param>
internal sealed record ProgramTree(int Seed, ImmutableArray<Member> Members, Container? MarkedType = null)
{
    /// <summary>The namespace that it has to itself.</summary>
    public string Name => $"P{Seed}";

    public IEnumerable<Node> Nodes => Members.SelectMany(member => member.DescendantsAndSelf());

    /// <summary>The program as a file.</summary>
    public string Print()
    {
        StringBuilder text = new($$"""
            namespace {{Name}};

            {{Mark(Container.Program)}}static partial class Program
            {
            {{Methods(Container.Program)}}
            }
            """);
        AppendType(text, Container.Actor, "partial class Actor(int seed) : IActor", """
                public int total = seed;
                public string name = "actor";
                public int[] cells = [seed, 2, 3];
                public Actor? peer;
                public override string ToString() => $"Actor({total}, {name}, {Show(cells)}, {Show(peer)})";
            """);
        AppendType(text, Container.Hero, "sealed partial class Hero(int seed) : Actor(seed)", "");
        AppendType(text, Container.Token, "partial struct Token(int seed)", """
                public int head = seed;
                public string tail = "tail";
                public override string ToString() => $"Token({head}, {tail})";
            """);
        AppendType(text, Container.Interface, "partial interface IActor", "");
        return text.Append('\n').ToString();
    }

    private void AppendType(StringBuilder text, Container container, string header, string fields) =>
        text.Append($"\n\n{Mark(container)}{header}\n{{\n{fields}\n{Methods(container)}\n}}");

    private string Mark(Container container) => container == MarkedType ? "[Goroutine] " : "";

    private string Methods(Container container) =>
        string.Join("\n\n", Members
            .Where(member => member.Container == container)
            .Select(member => "    " + Printer.Print(member, indentation: 1)));
}
