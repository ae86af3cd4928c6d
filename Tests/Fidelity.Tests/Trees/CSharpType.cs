namespace GoroutineGen.Fidelity.Tests.Trees;

/// <summary>A type that the values of random programs have.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Simplest">The least interesting value, which the shrinker puts in other values' places.</param>
/// <param name="IsStackOnly">Whether lambdas cannot capture it and nothing can hold it.</param>
internal sealed record CSharpType(string Name, string Simplest, bool IsStackOnly = false)
{
    public static readonly CSharpType Int = new("int", "1");
    public static readonly CSharpType Long = new("long", "1L");
    public static readonly CSharpType UInt = new("uint", "1u");
    public static readonly CSharpType Byte = new("byte", "(byte)1");
    public static readonly CSharpType Double = new("double", "1.0");
    public static readonly CSharpType Bool = new("bool", "true");
    public static readonly CSharpType Char = new("char", "'a'");
    public static readonly CSharpType String = new("string", "\"\"");
    public static readonly CSharpType Object = new("object", "\"\"");
    public static readonly CSharpType NullableInt = new("int?", "null");
    public static readonly CSharpType Color = new("Color", "Color.Red");
    public static readonly CSharpType IntArray = new("int[]", "new int[1]");
    public static readonly CSharpType IntList = new("List<int>", "new List<int>()");
    public static readonly CSharpType Tuple = new("(int A, string B)", "((int A, string B))(1, \"\")");
    public static readonly CSharpType Point = new("Point", "new Point(1, 2)");
    public static readonly CSharpType Person = new("Person", "new Person(\"\", 1)");
    public static readonly CSharpType Box = new("Box", "new Box(1)");
    public static readonly CSharpType Actor = new("Actor", "new Actor(1)");
    public static readonly CSharpType Cell = new("Cell<int>", "new Cell<int>(1)");
    public static readonly CSharpType Token = new("Token", "new Token(1)");
    public static readonly CSharpType PointArray = new("Point[]", "new Point[2]");
    public static readonly CSharpType Grid = new("int[,]", "new int[2, 2]");
    public static readonly CSharpType Handle = new("Goroutine<int>", "Go.Run(Compute, 1, 2)");
    public static readonly CSharpType Parameter = new("T", "default(T)!");
    public static readonly CSharpType Function = new("Func<int, int>", "(int x) => x");
    public static readonly CSharpType Span = new("Span<int>", "default(Span<int>)", IsStackOnly: true);

    public override string ToString() => Name;
}
