using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Every place that uses an object which a local was made with: in the method, in the functions in it, and in the methods of the
/// compilation that it is given to, by a call or as the argument of a goroutine.
/// </summary>
internal sealed class ObjectUses
{
    private const int MaxDepth = 4;

    private readonly GoroutineCode _code;
    private readonly RuntimeTypes _types;
    private readonly IOperation _home;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<ObjectUse>.Builder _uses = ImmutableArray.CreateBuilder<ObjectUse>();
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private bool _escapes;

    private ObjectUses(GoroutineCode code, RuntimeTypes types, IOperation home, CancellationToken cancellation) =>
        (_code, _types, _home, _cancellation) = (code, types, home, cancellation);

    /// <summary>
    /// The uses of the object that a local is declared with; default where others may come to it, or the local is assigned.
    /// </summary>
    public static ImmutableArray<ObjectUse> Of(
        IVariableDeclaratorOperation declarator, GoroutineCode code, RuntimeTypes types, CancellationToken cancellation)
    {
        var uses = new ObjectUses(code, types, declarator.FunctionBody(), cancellation);
        uses.Follow(declarator.Symbol, declarator.Root(), depth: 0);
        return uses._escapes ? default : uses._uses.ToImmutable();
    }

    /// <summary>What a local is made with: <c>new T(...)</c>; null where it has another value, or its type is not a given one.</summary>
    public static IObjectCreationOperation? Made(IVariableDeclaratorOperation declarator, INamedTypeSymbol? type) =>
        RuntimeTypes.Is(declarator.Symbol.Type, type)
        && Unconverted(declarator.Initializer?.Value) is IObjectCreationOperation creation && RuntimeTypes.Is(creation.Type, type)
            ? creation
            : null;

    private void Follow(ISymbol variable, IOperation root, int depth)
    {
        if (!_followed.Add(variable))
            return;
        foreach (var reference in root.Descendants())
        {
            var symbol = reference switch
            {
                ILocalReferenceOperation local => (ISymbol)local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(symbol, variable))
                Note(reference, depth);
            if (_escapes)
                return;
        }
    }

    private void Note(IOperation reference, int depth)
    {
        var value = reference;
        while (value.Parent is IConversionOperation { IsImplicit: true } conversion)
            value = conversion;
        switch (value.Parent)
        {
            case IInvocationOperation call when call.Instance == value:
                Add(call: call);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                Add();
                break;
            case IForEachLoopOperation loop when loop.Collection == value:
                Add(loop: loop);
                break;
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                if (!RuntimeTypes.Is(call.TargetMethod, _types.Case))
                    Pass(call, argument, depth);
                Add();
                break;
            case INameOfOperation:
                break;
            default:
                _escapes = true;
                break;
        }

        void Add(IInvocationOperation? call = null, IForEachLoopOperation? loop = null) =>
            _uses.Add(new ObjectUse(reference, call, loop, reference.FunctionBody() != _home));
    }

    /// <summary>Follows the object into a method that is called with it, or that a goroutine is started with.</summary>
    private void Pass(IInvocationOperation call, IArgumentOperation argument, int depth)
    {
        var method = call.TargetMethod;
        var parameter = argument.Parameter;
        if (_code.IsStart(method) || _code.RunsBeside(method))
        {
            var body = call.Arguments.FirstOrDefault(static other => other.Value is IDelegateCreationOperation);
            method = (body?.Value as IDelegateCreationOperation)?.Target switch
            {
                IMethodReferenceOperation named => named.Method,
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                _ => null,
            };
            var place = argument.Parameter?.Ordinal - body?.Parameter?.Ordinal - 1;
            parameter = place >= 0 && place < method?.Parameters.Length ? method!.Parameters[place.Value] : null;
        }

        if (parameter is { RefKind: RefKind.None, IsParams: false } && method is not null && Body(method) is { } text && depth < MaxDepth)
            Follow(method.OriginalDefinition.Parameters[parameter.Ordinal], text, depth + 1);
        else
            _escapes = true;
    }

    /// <summary>The body of a method of this compilation that is sure to be what runs.</summary>
    private IOperation? Body(IMethodSymbol method)
    {
        if (method.IsAbstract || (method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed)
            return null;
        var declared = method.Declared();
        return SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, _code.Assembly)
            && (declared.PartialImplementationPart ?? declared).DeclaringSyntaxReferences.FirstOrDefault() is { } source
                ? _code.Model(source.SyntaxTree).GetOperation(source.GetSyntax(_cancellation), _cancellation)
                : null;
    }

    private static IOperation? Unconverted(IOperation? operation) =>
        operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;
}
