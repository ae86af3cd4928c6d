using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.Runtime.Tests.Networking;

namespace GoroutineGen.Runtime.Tests.Surface;

/// <summary>
/// What is not declared nullable refuses null at once and by its name: every parameter of every public method and constructor, called by
/// reflection. What the generator alone calls is left out.
/// </summary>
public class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    // Of these types no constructor without references would do, or there is none.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(Context)] = () => Context.Background,
        [typeof(Goroutine)] = () => Go.Run(static () => { }),
        [typeof(Goroutine<int>)] = () => Go.Run(static () => 0),
        [typeof(Net.Conn)] = () => new Pair().Near,
        [typeof(Net.Listener)] = () => Net.Listen("127.0.0.1:0"),
        [typeof(string)] = () => "",
        [typeof(Task)] = () => Task.CompletedTask,
        [typeof(Task<int>)] = () => Task.FromResult(0),
        [typeof(GoroutineGen.Sync.OnceValue<int>)] = () => new GoroutineGen.Sync.OnceValue<int>(static () => 0),
        [typeof(GoroutineGen.Sync.Pool<object>)] = () => new GoroutineGen.Sync.Pool<object>(static () => new object()),
        [typeof(Chan<int>)] = () => new Chan<int>(),
        [typeof(ContextKey<int>)] = () => new ContextKey<int>(),
        [typeof(GoroutineGen.Sync.SingleFlight<int, int>)] = () => new GoroutineGen.Sync.SingleFlight<int, int>(),
        [typeof(GoroutineGen.Sync.Semaphore)] = () => new GoroutineGen.Sync.Semaphore(1),
        [typeof(GoroutineGen.Sync.Cond)] = () => new GoroutineGen.Sync.Cond(new GoroutineGen.Sync.Mutex()),
        [typeof(GoroutineGen.Time.Timer)] = () => new GoroutineGen.Time.Timer(TimeSpan.MaxValue),
        [typeof(GoroutineGen.Time.Ticker)] = () => new GoroutineGen.Time.Ticker(TimeSpan.MaxValue),
        [typeof(GoroutineGen.Time.ActionTimer)] = () => GoroutineGen.Time.Timers.AfterFunc(TimeSpan.MaxValue, static () => { }),
    };

    [Test]
    public void NullIsRefusedByTheNameOfItsParameter()
    {
        var asked =
            from type in PublicSurface.UserTypes.Select(Closed)
            from method in PublicSurface.UserMembers(type).OfType<MethodBase>().Select(Closed)
            from parameter in method.GetParameters()
            where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            where Nullability.Create(parameter).WriteState == NullabilityState.NotNull
            select (Name: $"{type.Name}.{method.Name}({parameter})", Thrown: Thrown(type, method, parameter), Parameter: parameter.Name);
        var answers = asked.ToArray();

        Assert.That(
            answers.Select(a => a.Name),
            Is.SupersetOf(new[] { "Go.Await(System.Threading.Tasks.Task task)", "Goroutine.set_Name(System.String value)" }));
        Assert.That(
            from answer in answers
            where answer.Thrown is not ArgumentNullException refusal || refusal.ParamName != answer.Parameter
            select $"{answer.Name}: {answer.Thrown}",
            Is.Empty);
    }

    [Test]
    public void TwinsOfAwaitRefuseNullAsItDoes()
    {
        Assert.That(Assert.Throws<ArgumentNullException>(() => Go.Await__goroutine(null!))!.ParamName, Is.EqualTo("task"));
        Assert.That(Assert.Throws<ArgumentNullException>(() => Go.Await__goroutine<int>(null!))!.ParamName, Is.EqualTo("task"));
    }

    private static Exception? Thrown(Type type, MethodBase method, ParameterInfo refused)
    {
        object?[] arguments = [.. method.GetParameters().Select(p => p.Position == refused.Position ? null : Sample(p.ParameterType))];
        try
        {
            var result = method is ConstructorInfo constructor
                ? constructor.Invoke(arguments)
                : method.Invoke(method.IsStatic ? null : Sample(type), arguments);
            if (result is not null && result.GetType().GetMethod("AsTask") is { } asTask)
                ((Task)asTask.Invoke(result, null)!).GetAwaiter().GetResult();
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (ArgumentException exception)
        {
            return exception;
        }
    }

    private static object? Sample(Type type)
    {
        if (Samples.TryGetValue(type, out var make))
            return make();
        if (typeof(Delegate).IsAssignableFrom(type))
            return DoesNothing(type);
        return type.IsByRef || type.IsInterface ? null : Activator.CreateInstance(type);
    }

    private static Delegate DoesNothing(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType));
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType), parameters).Compile();
    }

    private static Type Closed(Type type) => type.IsGenericTypeDefinition
        ? type.MakeGenericType([.. type.GetGenericArguments().Select(p => IsClass(p) ? typeof(object) : typeof(int))])
        : type;

    private static MethodBase Closed(MethodBase method) => method is MethodInfo { IsGenericMethodDefinition: true } generic
        ? generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(p => IsAwaiter(p) ? typeof(TaskAwaiter) : typeof(int))])
        : method;

    private static bool IsAwaiter(Type parameter) => parameter.GetGenericParameterConstraints().Contains(typeof(INotifyCompletion));

    private static bool IsClass(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
}
