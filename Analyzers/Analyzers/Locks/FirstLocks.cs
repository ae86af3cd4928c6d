using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// The locks that a member of the same object, or a static one, takes whatever happens, before it calls anything that may give a lock back.
/// Who calls the member while one of them is held waits for good.
/// </summary>
internal static class FirstLocks
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, Held[]>> Known = new();

    /// <summary>The locks that the member takes which an operation calls; none for any other operation.</summary>
    public static Held[] OfCalled(IOperation operation, GoroutineCode code, RuntimeTypes types, CancellationToken cancellation)
    {
        if (Called(operation) is not { DeclaringSyntaxReferences.Length: 1, IsAsync: false } method)
            return [];
        return Known.GetValue(code.Compilation, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(method, _ =>
        {
            var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
            var body = code.Model(syntax.SyntaxTree).GetOperation(syntax, cancellation) switch
            {
                IMethodBodyOperation whole => whole.BlockBody ?? whole.ExpressionBody,
                IBlockOperation block => block,
                _ => null,
            };
            return body is null || syntax.DescendantNodes().Any(static node => node is YieldStatementSyntax)
                ? []
                : [.. TakenFirst(body, types).Where(static taken => taken.Path.Single is IFieldSymbol)];
        });
    }

    private static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation { IsVirtual: false, Instance: null or IInstanceReferenceOperation } call => call.TargetMethod,
        IPropertyReferenceOperation
        {
            Instance: null or IInstanceReferenceOperation,
            Property: { IsVirtual: false, IsAbstract: false, IsOverride: false } property,
        }
            when !(operation.Parent is IAssignmentOperation assignment && assignment.Target == operation) => property.GetMethod,
        _ => null,
    };

    private static IEnumerable<Held> TakenFirst(IBlockOperation block, RuntimeTypes types)
    {
        foreach (var statement in block.Operations)
        {
            if (statement is ITryOperation or IBlockOperation or IUsingOperation)
            {
                if (statement is IUsingOperation { Resources: var resource } && Taken(resource, types) is { } held)
                    yield return held;
                var inner = statement is ITryOperation { Body: var tried } ? tried : statement as IBlockOperation;
                foreach (var first in inner is null ? [] : TakenFirst(inner, types))
                    yield return first;
                yield break; // Behind it everything may be otherwise.
            }

            if (Taken(statement, types) is { } taken)
                yield return taken;
            else if (statement.Own().Any(part => LockStrangers.MayRun(part) || IsOfLocks(part, types) || part is IReturnOperation)
                || statement is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation))
                yield break;
        }
    }

    /// <summary>The lock that a statement takes by a call that stands in it alone.</summary>
    private static Held? Taken(IOperation statement, RuntimeTypes types)
    {
        var call = statement switch
        {
            IExpressionStatementOperation { Operation: var whole } => whole,
            IUsingDeclarationOperation { DeclarationGroup: var group } => Value(group),
            IVariableDeclarationGroupOperation group => Value(group),
            _ => statement,
        };
        return call?.Unconverted() is IInvocationOperation invocation && LockCall.Of(invocation, types) is { Act: LockAct.Take } taken
            ? taken.Lock
            : null;
    }

    private static IOperation? Value(IVariableDeclarationGroupOperation group) =>
        group.Declarations.Length == 1 && group.Declarations[0].Declarators.Length == 1
            ? group.Declarations[0].Declarators[0].GetVariableInitializer()?.Value
            : null;

    private static bool IsOfLocks(IOperation part, RuntimeTypes types) =>
        part is IInvocationOperation call && LockCall.Of(call, types) is not null;
}
