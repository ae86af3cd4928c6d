using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Values with parts.</content>
internal sealed partial class Maker
{
    private Expression MakeObject(CSharpType type, Scope scope, int depth)
    {
        Expression Of(CSharpType other) => Make(other, scope, depth - 1);
        Expression Int() => Of(CSharpType.Int);
        return type.Name switch
        {
            "object" => Composite(Construct.Boxing, type,
                $"(object){Of(_dice.Pick(CSharpType.Int, CSharpType.String, CSharpType.Long, CSharpType.Color, CSharpType.Point)):o}"),
            "int?" => Choose<Expression>(
                (2, () => Composite(Construct.NullableConversion, type, $"(int?){Int():o}")),
                (2, () => Composite(Construct.ConditionalAccess, type, $"{Of(CSharpType.Box):o}?.Next?.Value")),
                (2, () => Composite(Construct.LiftedOperator, type, $"{Of(type):o} {_dice.Pick("+", "*")} {Of(type):o}")),
                (1, () => Composite(Construct.ConditionalCall, type, $"{Of(CSharpType.Box):o}.Next?.Turn({Int()})"))),
            "Color" => Choose<Expression>(
                (2, () => Composite(Construct.EnumCast, type, $"(Color)({NonConstant(CSharpType.Int, scope, depth - 1):o} & 3)")),
                (1, () => Composite(Construct.EnumOperator, type, $"{NonConstant(type, scope, depth - 1):o} | {Of(type):o}"))),
            "int[]" => Choose<Expression>(
                (3, () => Composite(Construct.ArrayCreation, type, $"new int[] {{ {Int()}, {Int()}, {Int()} }}")),
                (3, () => Primary(Construct.CollectionExpression, type, $"((int[])[{Int()}, {Int()}])")),
                (scope.CanSpread ? 2 : 0, () => Primary(Construct.Spread, type, $"Cut((int[])[{Int()}, .. {Of(type):o}, {Int()}])")),
                (1, () => Primary(Construct.Range, type, $"{Of(type):o}[{_dice.Pick("..1", "1..", "^1..", "..")}]")),
                (1, () => Primary(Construct.LinqCall, type, $"{Of(CSharpType.IntList):o}.Where(x => x > {_dice.Between(0, 5)}).ToArray()")),
                (1, () => Primary(Construct.Property, type, $"{Of(CSharpType.Box):o}.Items"))),
            "List<int>" => Choose<Expression>(
                (3, () => Primary(Construct.CollectionInitializer, type, $"new List<int> {{ {Int():o}, {Int():o} }}")),
                (2, () => Primary(Construct.CollectionExpression, type, $"((List<int>)[{Int()}, {Int()}, {Int()}])")),
                (scope.CanSpread ? 1 : 0, () => Primary(Construct.Spread, type,
                    $"Cut((List<int>)[.. {Of(CSharpType.IntArray):o}, {Int()}])")),
                (1, () => Primary(Construct.DictionaryInitializer, type,
                    $"new List<int>(new Dictionary<int, int> {{ [{Int()}] = {Int()}, [{Int()}] = {Int()} }}.Values)"))),
            "(int A, string B)" => Composite(Construct.TupleLiteral, type, $"((int A, string B))({Int()}, {Of(CSharpType.String)})"),
            "Point" => Choose<Expression>(
                (3, () => Primary(Construct.StructCreation, type, $"new Point({Int()}, {Int()})")),
                (2, () => Composite(Construct.UserOperator, type, $"{Of(type):o} + {Of(type):o}")),
                (1, () => Composite(Construct.UserConversion, type, $"(Point){Int():o}")),
                (1, () => Composite(Construct.WithExpressionOfStruct, type, $"{Of(type):o} with {{ X = {Int()} }}")),
                (1, () => Primary(Construct.ObjectInitializer, type, $"new Point {{ X = {Int()}, Y = {Int()} }}"))),
            "Person" => Choose<Expression>(
                (3, () => Primary(Construct.ObjectCreation, type, $"new Person({Of(CSharpType.String)}, {Int()})")),
                (2, () => Composite(Construct.WithExpression, type,
                    $"{Of(type):o} with {{ Age = {Int()}, Name = {Of(CSharpType.String)} }}")),
                (1, () => Primary(Construct.ObjectInitializer, type, $"new Person(\"f\", {Int()}) {{ Friend = {Of(type)} }}")),
                (1, () => Primary(Construct.NamedArguments, type, $"new Person(Age: {Int()}, Name: {Of(CSharpType.String)})"))),
            "Box" => Choose<Expression>(
                (4, () => Primary(Construct.ObjectCreation, type, $"new {_dice.Pick("Box", "Crate")}({Int()})")),
                (2, () => Primary(Construct.ObjectInitializer, type,
                    $"new Box({Int()}) {{ Next = {Of(type)}, Items = [{Int()}, {Int()}] }}")),
                (1, () => Primary(Construct.NestedInitializer, type,
                    $"new Box({Int()}) {{ At = {{ X = {Int()} }}, Count = {Int()}, [0] = {Int()} }}")),
                (1, () => Composite(Construct.Coalesce, type, $"{Of(type):o}.Next ?? {Of(type):o}"))),
            "Actor" => Primary(Construct.ObjectCreation, type, $"new {_dice.Pick("Actor", "Hero")}({Int()})"),
            "Cell<int>" => Choose<Expression>(
                (3, () => Primary(Construct.ObjectCreation, type, $"new Cell<int>({Int()})")),
                (1, () => Primary(Construct.StaticAbstractCall, type, $"Made<Cell<int>>({Int()})"))),
            "Token" => Primary(Construct.StructCreation, type, $"new Token({Int()})"),
            "Point[]" => Composite(Construct.ArrayCreation, type, $"new Point[] {{ {Of(CSharpType.Point)}, {Of(CSharpType.Point)} }}"),
            "int[,]" => Composite(Construct.MultidimensionalArray, type, $"new int[,] {{ {{ {Int()}, {Int()} }}, {{ {Int()}, 4 }} }}"),
            "Goroutine<int>" => Primary(Construct.StartedGoroutine, type, $"Go.Run(Compute, {Int()}, {Int()})"),
            _ => Leaf(type, scope),
        };
    }
}
