namespace GoroutineGen.Language.Tests.Lines;

/// <summary>
/// All kinds of statements with a reference on the left of a wait: where the reference comes from, what stands between it and its use, and
/// what uses it. Some of them are no C#; the compiler tells.
/// </summary>
internal static class ReferenceLines
{
    /// <summary>Expressions that name a <c>Node</c>.</summary>
    private static readonly (string Text, Left Left)[] Sources =
    [
        ("local", Left.Variable),
        ("world.Field", Left.Field),
        ("world?.Field", Left.Variable),
        ("World.Shared", Left.Variable),
        ("world.Nodes[1]", Left.Variable),
        ("world.Nodes[^1]", Left.FromEnd),
        ("world.Nodes[numbers[0]++]", Left.Variable),
        ("world.Grid[1, 0]", Left.Variable),
        ("world?.Nodes[1]", Left.Variable),
        ("world.Nodes?[1]", Left.Variable),
        ("world?.Nodes[^1]", Left.FromEnd),
        ("world.Find(1)", Left.Reference),
        ("world.First", Left.Reference),
        ("world[1]", Left.Reference),
        ("world[^1]", Left.Reference),
        ("world?.First", Left.Reference),
        ("world?.This?[1]", Left.Reference),
        ("world.RefFunc()", Left.Reference),
        ("Local()", Left.Reference),
        ("world.Span[1]", Left.Reference),
        ("world.Nodes.AsSpan()[1]", Left.Reference),
        ("world.Nodes.AsSpan()[^1]", Left.Reference),
        ("new View(ref world.Nodes[1]).Node", Left.Reference),
        ("new View(ref world.Nodes[1]).Value", Left.Reference),
        ("(world.Count > 2 ? ref world.Nodes[0] : ref world.Nodes[1])", Left.Reference),
        ("CollectionsMarshal.GetValueRefOrAddDefault(world.Table, \"a\", out _)", Left.Reference),
        ("Unsafe.Add(ref world.Nodes[0], 1)", Left.Reference),
        ("three[1]", Left.Reference),
        ("three[^1]", Left.Reference),
        ("world.Three[1]", Left.Reference),
        ("none.Field", Left.Throws),
        ("none.Nodes[1]", Left.Throws),
        ("none.Three[1]", Left.Throws),
        ("world.This.None.Field", Left.Throws),
        ("world.NoCell.Leaf", Left.Throws),
        ("world.NoNodes[1]", Left.Throws),
        ("world.Nodes[5]", Left.Throws),
        ("world.Nodes[^7]", Left.Throws),
        ("world.Grid[5, 0]", Left.Throws),
        ("world.Find(9)", Left.Throws),
        ("world.Span[9]", Left.Throws),
        ("three[world.Count]", Left.Throws),
    ];

    /// <summary>
    /// What leads from the node to the value that is used, and what is on the left then, unless it is a part of the node.
    /// </summary>
    private static readonly (string Text, Left? Left)[] Places =
    [
        ("", null),
        (".Leaf", null),
        (".Pair.B", null),
        (".Elements[1]", Left.Variable),
        (".Elements.AsSpan()[1]", Left.Reference),
        (".Cell.Leaf", Left.Field),
        (".Copy", Left.Variable),
        (".Leaves[1]", Left.Reference),
        (".Leaves[^1]", Left.Reference),
        (".RefLeaf", Left.Reference),
        (".GetLeaf()", Left.Reference),
        (".Self(2)", Left.Reference),
        (".Self(2).Leaf", Left.Reference),
    ];

    /// <summary>What uses it: <c>#</c> stands for it, <c>@</c> for the wait.</summary>
    private static readonly (string Text, Use Use)[] Uses =
    [
        ("#.X = @", Use.Assigned),
        ("#.X += @", Use.Assigned),
        ("#.N ??= @", Use.Assigned),
        ("#.P = @", Use.Place),
        ("#.P += @", Use.Assigned),
        ("#.Q ??= @", Use.Assigned),
        ("#[1] = @", Use.Place),
        ("#[1] += @", Use.Assigned),
        ("#[@] = 5", Use.Place),
        ("#.Set(@)", Use.Place),
        ("#.Set((dynamic)@)", Use.Place),
        ("#.Extend(@)", Use.Place),
        ("#.Grow(@)", Use.Place),
        ("#.Self(@).Set(@)", Use.Returned),
        ("#.X.CompareTo(@)", Use.Place),
        ("#.V -= @", Use.Place),
        ("#.E += world.Handler(@)", Use.Place),
        ("# = # with { X = @ }", Use.Assigned),
        ("(#.X, other) = (@, 1)", Use.Assigned),
        ("(#.P, other) = (@, 1)", Use.Assigned),
        ("(other, (#.X, _)) = (1, (2, @))", Use.Assigned),
        ("(#.X, numbers[@]) = (1, 2)", Use.Assigned),
        ("(#.P, numbers[@]) = (1, 2)", Use.Assigned),
        ("World.Take(ref #.X, @)", Use.Place),
        ("World.Look(in #.X, @)", Use.Place),
        ("other = World.Look(#.X, @)", Use.Place),
        ("#.X = other = @", Use.Assigned),
        ("log.Write(#.X = @)", Use.Assigned),
        ("#.X = numbers[0] > 100 ? 1 : @", Use.Assigned),
        ("#.X = @ is > 3 and var three3 ? three3 : 2", Use.Assigned),
        ("other = (#.V + @).Value", Use.Place),
        ("other = #.X + @", Use.Value),
        ("other = #.P + @", Use.Value),
        ("other = #.X++ + @", Use.Value),
        ("other = (#.X = 3) + @", Use.Value),
        ("other = @ + #.X", Use.Value),
        ("#.X = 3 + numbers.Length; other = @", Use.Value),
        ("other = World.Add(#.X, @)", Use.Value),
        ("numbers[#.X] = @", Use.Value),
        ("(other, _) = (#.X, @)", Use.Value),
        ("int[] both = [#.X, @]", Use.Value),
        ("var copy = # with { X = @ }", Use.Value),
        ("log.Write($\"{#.X} {@}\")", Use.Value),
        ("log.Write(#.Text + @)", Use.Value),
        ("log.Write(#.Text.Substring(0, @))", Use.Value),
        ("log.Write(#.Array[@])", Use.Value),
        ("#.Array[0] += @", Use.Value),
        ("log.Write(#.X == @)", Use.Value),
        ("log.Write(#.X switch { 0 when @ > 2 => 1, _ => 2 })", Use.Value),
        ("log.Write(# is { X: 0 } && @ > 2)", Use.Value),
    ];

    /// <summary>References in places that have no node on the left.</summary>
    private static readonly (string Text, bool Blocks)[] Others =
    [
        ("log.Write(new World(log) { First = { X = @ } })", true),
        ("log.Write(new World(log) { First = { Leaf = { P = @ } } })", true),
        ("log.Write(new World(log) { First = { Cell = { Leaf = { X = @ } } } })", false),
        ("log.Write(new World(log) { First = new Node { X = @ } })", true),
        ("log.Write(new World(log) { [1] = new Node { X = @ } })", true),
        ("log.Write(new World(log) { [1] = { X = 1, P = @ } })", true),
        ("log.Write(new World(log) { Field = { X = @ } })", false),
        ("log.Write(new World(log) { Nodes = { [1] = { X = @ } } })", false),
        ("(world.Find(1), other) = (new Node { X = @ }, 1)", true),
        ("(world.Find(1), world.Find(2)) = (new Node { X = @ }, new Node { X = @ })", true),
        ("World.Take(ref World.Pass(ref numbers[1]), @)", true),
        ("World.Pass(ref numbers[1]) += @", true),
        ("World.Pass(ref numbers[log.Step(1)]) += 2", false),
        ("World.Take(ref numbers[1], World.Take(ref numbers[2], @))", false),
        ("World.Take(ref other, @)", false),
        ("world.Find(@).X = 2", false),
        ("world.Find(log.Step(1)).X = world.Find(2).X", false),
        ("for (world.Find(1).X = 1; world.Find(1).X < @; world.Find(1).X += 4) log.Write(\"turn\")", false),
        ("switch (world.Find(1).X) { case 0 when @ > 1: world.Find(1).X = 2; break; }", false),
        ("do { world.Find(1).X++; } while (world.Find(1).X < 2 && @ > 1)", false),
        ("(log.Step(true) ? ref world.Nodes[0] : ref world.Nodes[1]).X = 2", true),
        ("(numbers[0] == 0 ? ref numbers[log.Step(1)] : ref numbers[2]) = 2", true),
    ];

    /// <summary>What stands for the others of its kind.</summary>
    private const string TypicalSource = "world.Find(1)";
    private const string TypicalPlace = "";
    private const string TypicalUse = "#.Set(@)";

    private static readonly string[] FieldsOfNode = ["#.X", "#.N", "#.V"];

    private enum Left
    {
        /// <summary>The compiler can name it again behind the wait.</summary>
        Variable,

        /// <summary>It can, but tests the object for null there.</summary>
        Field,

        /// <summary>An element of an array by its index from the end: the compiler can, but not for a part of it.</summary>
        FromEnd,

        /// <summary>It cannot be named again.</summary>
        Reference,

        /// <summary>It throws before the wait.</summary>
        Throws,
    }

    private enum Use
    {
        /// <summary>The value is read before the wait.</summary>
        Value,

        /// <summary>It is assigned behind the wait.</summary>
        Assigned,

        /// <summary>It is called, or passed on, behind the wait.</summary>
        Place,

        /// <summary>What is used behind the second of two waits is a reference anyway.</summary>
        Returned,
    }

    /// <summary>Each pair of kinds, with what is typical of the third.</summary>
    public static IReadOnlyList<Line> All { get; } =
    [
        .. from use in Uses
           from source in Sources
           from place in Places
           where source.Text == TypicalSource || place.Text == TypicalPlace || use.Text == TypicalUse
           select new Line(
               use.Text,
               use.Text.Replace("#", source.Text + place.Text, StringComparison.Ordinal)
                   .Replace("@", "log.Step(7)", StringComparison.Ordinal),
               Blocks(source.Left, place.Text, place.Left, use.Text, use.Use)),
        .. Others.Select(other => new Line("others", other.Text.Replace("@", "log.Step(7)", StringComparison.Ordinal), other.Blocks)),
    ];

    /// <summary>The body around a line.</summary>
    public static string Method(string line) =>
        "World world = new(log); World none = null; Node local = World.NewNode(); Trio three = world.Three; int other = 0; "
        + $"int[] numbers = new int[9]; log.Step(\"before\"); {line}; log.Write(world); "
        + "log.Write($\"{local} {three[1]} {other} {string.Join(',', numbers)}\"); ref Node Local() => ref world.Nodes[0];";

    private static bool Blocks(Left source, string place, Left? placed, string text, Use use) => (placed ?? source, use) switch
    {
        _ when source == Left.Throws => false,
        (_, Use.Returned) => true,
        (_, Use.Value) or (Left.Variable, _) => false,
        (Left.Field, _) => use == Use.Place,
        (Left.FromEnd, _) => place.Length > 0 || FieldsOfNode.Any(field => text.Contains(field, StringComparison.Ordinal)),
        _ => true,
    };
}
