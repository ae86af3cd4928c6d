using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <content>
/// Delegates: what a lambda or a method group does counts where it runs. Started as a goroutine, it runs there; given to a method of this
/// compilation, it runs if that method invokes it; given to a library, it is taken to run at once, unless the library is known to run it on
/// another thread; kept in a field or returned, nobody knows.
/// </content>
internal sealed partial class BodyFactsReader
{
    public override void VisitDelegateCreation(IDelegateCreationOperation operation)
    {
        switch (operation.Parent)
        {
            case IArgumentOperation argument:
                VisitArgument(operation, argument);
                break;
            case IVariableInitializerOperation or IConversionOperation { Parent: IVariableInitializerOperation }:
                VisitDelegate(operation.Target);
                break;
        }
    }

    private void VisitArgument(IDelegateCreationOperation operation, IArgumentOperation argument)
    {
        var taker = argument.Parent switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (taker is null || argument.Parameter is not { } parameter || OtherThreads.Run(taker))
            return;
        if (_code.IsStart(taker) || _code.RunsBeside(taker))
            _found.Starts.AddRange(Separately(operation).Calls);
        else if (IdInSource(taker) is { } id)
            _found.Given.Add(new GivenDelegate(id, parameter.Ordinal, Separately(operation)));
        else
            VisitDelegate(operation.Target);
    }

    public override void VisitParameterReference(IParameterReferenceOperation operation)
    {
        if (operation.Parameter.Type.TypeKind == TypeKind.Delegate
            && operation.Parent is IArgumentOperation { Parent: IInvocationOperation call }
            && IdInSource(call.TargetMethod) is null && !_code.IsStart(call.TargetMethod) && !_code.RunsBeside(call.TargetMethod)
            && !OtherThreads.Run(call.TargetMethod))
            _found.Invoked.Add(operation.Parameter.Ordinal);
        base.VisitParameterReference(operation);
    }

    private void VisitDelegate(IOperation target)
    {
        if (target is IMethodReferenceOperation reference)
            Note(reference.Method);
        Visit(target);
    }

    /// <summary>What a delegate does, apart from what is around it.</summary>
    private BodyFacts Separately(IDelegateCreationOperation operation)
    {
        var (outer, points) = (_found, _schedulePoints);
        _found = new BodyFactsBuilder();
        VisitDelegate(operation.Target);
        var inner = _found.ToFacts();
        (_found, _schedulePoints) = (outer, points);
        return inner;
    }
}
