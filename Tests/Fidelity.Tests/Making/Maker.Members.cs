using System.Collections.Immutable;
using GoroutineGen.Fidelity.Tests.Trees;

namespace GoroutineGen.Fidelity.Tests.Making;

/// <content>Methods and their calls.</content>
internal sealed partial class Maker
{
    private const int FirstFuel = 2;

    private static readonly CSharpType[] SignatureTypes =
    [
        CSharpType.Int, CSharpType.Int, CSharpType.Int, CSharpType.String,
        CSharpType.Bool, CSharpType.Long, CSharpType.Double, CSharpType.Point, CSharpType.IntArray,
        CSharpType.Box, CSharpType.Tuple, CSharpType.NullableInt, CSharpType.Object,
        CSharpType.Color, CSharpType.Person, CSharpType.Token, CSharpType.PointArray,
    ];

    private static readonly CSharpType[] ByRefTypes =
        [CSharpType.Int, CSharpType.Int, CSharpType.String, CSharpType.Point, CSharpType.Token, CSharpType.NullableInt];

    private static readonly Variable[] ActorFields =
    [
        new("total", CSharpType.Int), new("name", CSharpType.String), new("cells", CSharpType.IntArray),
        new("this", CSharpType.Actor, IsWritable: false),
    ];

    /// <summary>Lambdas in a struct cannot capture what belongs to it.</summary>
    private static readonly Variable[] TokenFields =
        [new("head", CSharpType.Int, IsByRef: true), new("tail", CSharpType.String, IsByRef: true)];

    private readonly List<Signature> _signatures = [];

    private ImmutableArray<Member> Members()
    {
        var count = _dice.Between(2, 5);
        for (var i = 0; i < count; i++)
            _signatures.Add(MakeSignature());
        List<Member> members = [MakeMain()];
        foreach (var signature in _signatures)
            members.AddRange(MakeMembers(signature));
        return [.. members];
    }

    private Signature MakeSignature()
    {
        var name = Name("M");
        var kind = _dice.Pick(
            Construct.StaticMethod, Construct.StaticMethod,
            Construct.InstanceMethod, Construct.InstanceMethod,
            Construct.GenericMethod, Construct.VirtualMethod,
            Construct.InterfaceMethod, Construct.StructMethod, Construct.ExpressionMethod, Construct.ByRefMethod);
        var container = kind switch
        {
            Construct.InstanceMethod or Construct.VirtualMethod or Construct.InterfaceMethod => Container.Actor,
            Construct.StructMethod => Container.Token,
            _ => Container.Program,
        };
        var parameters = Enumerable.Range(0, _dice.Between(0, 3))
            .Select(_ => new Parameter(Name("p"), _dice.Pick<CSharpType>(SignatureTypes), Passing.Value))
            .ToList();
        if (kind == Construct.GenericMethod)
            parameters.Add(new Parameter(Name("p"), CSharpType.Parameter, Passing.Value));
        if (kind == Construct.ByRefMethod)
        {
            parameters.Add(new Parameter(
                Name("p"), _dice.Pick<CSharpType>(ByRefTypes), _dice.Pick(Passing.Ref, Passing.Ref, Passing.Out, Passing.In)));
        }

        var returns = kind switch
        {
            Construct.GenericMethod => CSharpType.Parameter,
            Construct.StaticMethod or Construct.InstanceMethod or Construct.ByRefMethod when _dice.Chance(25) => null,
            _ => _dice.Pick<CSharpType>(SignatureTypes),
        };
        return new Signature(name, kind, container, returns, [.. parameters]);
    }

    private Member MakeMain()
    {
        _budget = 14;
        var scope = new Scope { CanReturn = true };
        var actor = Name("actor");
        Statement[] first =
        [
            Of(Construct.Declaration, $"int fuel = {FirstFuel};"),
            Of(Construct.Declaration, $"Actor {actor} = new {_dice.Pick("Actor", "Hero")}(3);"),
            Of(Construct.Declaration, $"Token token = new Token(4);"),
        ];
        scope = scope.With(new Variable(actor, CSharpType.Actor)).With(new Variable("token", CSharpType.Token));
        return new Member(Construct.Main, Text($"[Goroutine]\npublic static void Run()\n{MakeBlock(scope, 8, first)}"), Container.Program);
    }

    private IEnumerable<Member> MakeMembers(Signature signature)
    {
        switch (signature.Kind)
        {
            case Construct.VirtualMethod:
                yield return MakeMember(signature, Container.Actor, "public virtual ");
                if (_dice.Chance(80))
                    yield return MakeMember(signature, Container.Hero, "public override ");
                break;
            case Construct.InterfaceMethod:
                yield return new Member(
                    Construct.InterfaceMethod,
                    Text($"[Goroutine]\n{Returned(signature)} {signature.Name}({Declared(signature)});"),
                    Container.Interface);
                yield return MakeMember(signature, Container.Actor, _dice.Chance(70) ? "public " : "IActor.");
                break;
            default:
                yield return MakeMember(signature, signature.Container, signature.IsStatic ? "public static " : "public ");
                break;
        }
    }

    private Member MakeMember(Signature signature, Container container, string modifiers)
    {
        _budget = _dice.Between(4, 9);
        var scope = new Scope { Returns = signature.Returns };
        foreach (var parameter in signature.Parameters)
        {
            scope = scope.With(new Variable(
                parameter.Name,
                parameter.Type,
                IsWritable: parameter.Passing != Passing.In,
                IsByRef: parameter.Passing != Passing.Value));
        }

        scope = scope with
        {
            Variables = scope.Variables.AddRange(container switch
            {
                Container.Actor or Container.Hero => ActorFields,
                Container.Token => TokenFields,
                _ => [],
            })
        };
        var marked = _dice.Chance(90) || modifiers == "IActor."
            ? _dice.Chance(95) ? "[Goroutine]\n" : "[Goroutine(Cancellable = true)]\n"
            : "";
        var generic = signature.IsGeneric ? "<T>" : "";
        var header = $"{marked}{modifiers}{Returned(signature)} {signature.Name}{generic}({Declared(signature)})";
        if (modifiers == "IActor.")
            header = $"{marked}{Returned(signature)} IActor.{signature.Name}({Declared(signature)})";
        if (signature.Kind == Construct.ExpressionMethod)
        {
            return new Member(
                signature.Kind,
                Text($"{header} => Sim.OutOf(fuel) ? {signature.Returns!.Simplest} : {Make(signature.Returns, scope, Deep):o};"),
                container);
        }

        List<Statement> first = [];
        foreach (var parameter in signature.Parameters.Where(parameter => parameter.Passing == Passing.Out))
            first.Add(Of(Construct.Assignment, $"{parameter.Name} = {parameter.Type.Simplest};"));
        first.Add(Of(Construct.Fuel, $"if (Sim.OutOf(fuel)) return{(signature.Returns is { } returned ? " " + returned.Simplest : "")};"));
        var statements = _dice.Between(2, 5);
        while (statements-- > 0 && _budget > 0)
            first.Add(MakeStatement(ref scope));
        if (scope.Returns is { } type)
            first.Add(Of(Construct.Return, $"return {Make(type, scope, Deep)};"));
        return new Member(signature.Kind, Text($"{header}\n{Block.Of(first)}"), container);
    }

    private static ImmutableArray<Piece> Text(NodeText text) => text.Pieces;

    private static string Returned(Signature signature) => signature.Returns?.Name ?? "void";

    private static string Declared(Signature signature) =>
        string.Join(", ", signature.Parameters
            .Select(parameter => $"{parameter.Modifier}{parameter.Type} {parameter.Name}")
            .Prepend("int fuel"));

    private Expression CallMethod(CSharpType type, Scope scope, int depth)
    {
        var callable = _signatures.FindAll(signature => signature.Returns == type || signature.IsGeneric);
        if (callable.Count == 0)
            return Leaf(type, scope);
        var signature = callable[_dice.Between(0, callable.Count - 1)];
        if (signature.CanStart && signature.Container != Container.Token && _dice.Chance(12))
        {
            return Primary(Construct.RunMethod, type,
                $"Go.Run({Target(signature, scope, depth)}, fuel - 1{Arguments(signature, type, scope, depth)}).Join()");
        }

        if (signature.Container == Container.Actor && !signature.IsGeneric && _dice.Chance(15))
        {
            return Composite(Construct.CallBehindQuestionMark, type,
                $"{MaybeNull(signature, scope, depth)}?.{signature.Name}(fuel - 1{Arguments(signature, type, scope, depth)}) ?? "
                + $"{type.Simplest}");
        }

        return Primary(CallConstruct(signature), type,
            $"{Target(signature, scope, depth)}(fuel - 1{Arguments(signature, type, scope, depth)})");
    }

    private Statement CallMethodStatement(Scope scope)
    {
        if (_signatures.Count == 0)
            return MakeDump(scope, 1);
        var signature = _signatures[_dice.Between(0, _signatures.Count - 1)];
        var type = signature.IsGeneric ? _dice.Pick<CSharpType>(SignatureTypes) : CSharpType.Int;
        if (signature.Container == Container.Actor && _dice.Chance(15))
        {
            return Of(Construct.CallBehindQuestionMark,
                $"{MaybeNull(signature, scope, 3)}?.{signature.Name}(fuel - 1{Arguments(signature, type, scope, 3)});");
        }

        return Of(CallConstruct(signature), $"{Target(signature, scope, 3)}(fuel - 1{Arguments(signature, type, scope, 3)});");
    }

    private static Construct CallConstruct(Signature signature) => signature.Kind switch
    {
        Construct.StructMethod => Construct.CallOfStructMethod,
        Construct.VirtualMethod => Construct.CallOfVirtualMethod,
        Construct.InterfaceMethod => Construct.CallOfInterfaceMethod,
        Construct.InstanceMethod => Construct.CallOfInstanceMethod,
        Construct.GenericMethod => Construct.CallOfGenericMethod,
        Construct.ByRefMethod => Construct.CallOfByRefMethod,
        _ => Construct.CallOfStaticMethod,
    };

    private Expression Target(Signature signature, Scope scope, int depth) => signature.Container switch
    {
        Container.Program => Primary(Construct.MethodName, CSharpType.Object, $"Program.{signature.Name}"),
        Container.Token when FindVariable(CSharpType.Token, scope) is { } variable && _dice.Chance(75) =>
            Primary(Construct.CallOnStructVariable, CSharpType.Object, $"{variable.Name}.{signature.Name}"),
        Container.Token =>
            Primary(Construct.MethodName, CSharpType.Object, $"new Token({Make(CSharpType.Int, scope, depth - 2)}).{signature.Name}"),
        _ when signature.Kind == Construct.InterfaceMethod =>
            Primary(Construct.MethodName, CSharpType.Object, $"((IActor){Make(CSharpType.Actor, scope, depth - 1):o}).{signature.Name}"),
        _ => Primary(Construct.MethodName, CSharpType.Object, $"{Make(CSharpType.Actor, scope, depth - 1):o}.{signature.Name}"),
    };

    /// <summary>An actor that is there, or is not.</summary>
    private Expression MaybeNull(Signature signature, Scope scope, int depth)
    {
        var type = signature.Kind == Construct.InterfaceMethod ? "IActor" : "Actor";
        return Primary(Construct.Conditional, CSharpType.Actor,
            $"({Make(CSharpType.Bool, scope, depth - 1):o} ? ({type}?)null : {Make(CSharpType.Actor, scope, depth - 1):o})");
    }

    /// <summary>The arguments after the fuel, each with the comma before it.</summary>
    private Expression Arguments(Signature signature, CSharpType type, Scope scope, int depth)
    {
        ImmutableArray<Piece> pieces = [];
        foreach (var parameter in signature.Parameters)
        {
            var wanted = parameter.Type == CSharpType.Parameter ? type : parameter.Type;
            pieces = pieces.AddRange(parameter.Passing switch
            {
                Passing.Value => Text($", {Make(wanted, scope, depth - 1)}"),
                Passing.In => Text($", {Make(wanted, scope, depth - 1)}"),
                Passing.Out => Text($", out {Place(wanted, scope, depth)}"),
                _ => Text($", ref {Place(wanted, scope, depth)}"),
            });
        }

        return new Expression(Construct.Arguments, pieces, CSharpType.Object, IsComposite: false);
    }

    private Expression Place(CSharpType type, Scope scope, int depth) =>
        FindVariable(type, scope, isWritable: true) is { } variable && _dice.Chance(70)
            ? Primary(Construct.Variable, type, $"{variable.Name}")
            : type == CSharpType.Int
                ? Primary(Construct.ElementByRef, type, $"{Make(CSharpType.IntArray, scope, depth - 1):o}[{Index(scope, depth - 1)}]")
                : Primary(Construct.ElementByRef, type, $"(new {type}[] {{ {Make(type, scope, depth - 1)} }})[0]");
}
